package io.github.labelboxspring.projects;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import io.github.labelboxspring.ontologies.MediaType;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connects a project to an ontology: checks their media types, sets up the editor if necessary, and connects them. */
final class OntologyConnection {

    private static final Logger LOG = LoggerFactory.getLogger("io.github.labelboxspring.client");

    private static final String EDITOR = "Editor";

    /** The options of an editor for an ontology without features. */
    private static final String NO_FEATURES = "{\"tools\": [], \"classifications\": []}";

    private static final Document<Ends> GET_ENDS =
            Document.query(OntologyConnection.class, "GetConnectionEnds", "", Ends.class);

    private static final Document<Map<String, Object>> CREATE_OPTIONS = Document.mutation(
            OntologyConnection.class,
            "CreateLabelingFrontendOptions",
            "createLabelingFrontendOptions",
            ResultType.anyObject());

    private static final Document<Map<String, Object>> CONNECT_ONTOLOGY = Document.mutation(
                    OntologyConnection.class, "ConnectOntology", "project.connectOntology", ResultType.anyObject())
            .idempotent();

    private final Caller caller;

    private final String projectId;

    private final String ontologyId;

    OntologyConnection(Caller caller, String projectId, String ontologyId) {
        this.caller = caller;
        this.projectId = projectId;
        this.ontologyId = ontologyId;
    }

    Call<Void> call() {
        return this.caller
                .call(GET_ENDS.with(Map.of("projectId", this.projectId, "ontologyId", this.ontologyId)))
                .flatMap(this::connect)
                .withoutResult();
    }

    private Call<Map<String, Object>> connect(Ends ends) {
        ProjectEnd project = Ends.present(ends.project(), "project " + this.projectId);
        OntologyEnd ontology = Ends.present(ends.ontology(), "ontology " + this.ontologyId);
        if (ontology.mediaType() != null && ontology.mediaType() != project.allowedMediaType()) {
            throw new IllegalArgumentException("The ontology " + this.ontologyId + " has the media type "
                    + ontology.mediaType() + ", but the project " + this.projectId + " has "
                    + project.allowedMediaType() + "; choose an ontology with the same media type or none");
        }
        if (project.labelCount() > 0) {
            LOG.warn(
                    "The project {} has {} labels: its new ontology {} must contain all features that they use",
                    this.projectId,
                    project.labelCount(),
                    this.ontologyId);
        }
        return project.labelingFrontend() == null ? setUpEditor().flatMap(done -> connect()) : connect();
    }

    private Call<Map<String, Object>> connect() {
        return this.caller.call(
                CONNECT_ONTOLOGY.with(Map.of("projectId", this.projectId, "ontologyId", this.ontologyId)));
    }

    private Call<Map<String, Object>> setUpEditor() {
        return this.caller
                .call(LabelingFrontendOperations.LIST_FRONTENDS.with(Map.of("name", EDITOR, "deleted", false)))
                .flatMap(found -> {
                    if (found.isEmpty()) {
                        throw NotFoundException.of(
                                "ListLabelingFrontends", "no labeling editor is named " + EDITOR, "");
                    }
                    Map<String, Object> both = Map.of(
                            "projectId",
                            this.projectId,
                            "frontendId",
                            found.get(0).id());
                    return this.caller
                            .call(LabelingFrontendOperations.CONNECT_FRONTEND.with(both))
                            .flatMap(connected -> options(both));
                });
    }

    private Call<Map<String, Object>> options(Map<String, Object> both) {
        return this.caller.call(CREATE_OPTIONS.with(Map.of(
                "projectId", both.get("projectId"), "frontendId", both.get("frontendId"), "options", NO_FEATURES)));
    }

    record Ends(@Nullable ProjectEnd project, @Nullable OntologyEnd ontology) {

        static <T> T present(@Nullable T end, String name) {
            if (end == null) {
                throw NotFoundException.of("GetConnectionEnds", "no " + name);
            }
            return end;
        }
    }

    record ProjectEnd(
            @Nullable MediaType allowedMediaType,
            int labelCount,
            @Nullable Frontend labelingFrontend) {}

    record OntologyEnd(@Nullable MediaType mediaType) {}

    record Frontend(String id) {}
}
