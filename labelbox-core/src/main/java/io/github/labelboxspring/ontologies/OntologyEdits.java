package io.github.labelboxspring.ontologies;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.error.OperationNotAllowedException;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.RestPath;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Changes an ontology through the REST API. */
final class OntologyEdits {

    private static final String FEATURE = "/ontologies/{ontologyId}/feature-schemas/{featureSchemaId}";

    private static final RestPath<Content> GET_FEATURES =
            RestPath.get("GetOntologyFeatures", "/ontologies/{ontologyId}", ResultType.of(Content.class));

    private static final RestPath<Object> ADD_FEATURE = RestPath.change(
            "AddFeature", "POST", FEATURE, ResultType.of(Object.class).orElse(""));

    private static final RestPath<Removed> REMOVE_FEATURE =
            RestPath.change("RemoveFeature", "DELETE", FEATURE, ResultType.of(Removed.class));

    private static final RestPath<Unarchived> UNARCHIVE_FEATURE =
            RestPath.change("UnarchiveFeature", "PATCH", FEATURE + "/unarchive", ResultType.of(Unarchived.class));

    private final Caller caller;

    private final String ontologyId;

    private final String featureSchemaId;

    OntologyEdits(Caller caller, String ontologyId, String featureSchemaId) {
        this.caller = caller;
        this.ontologyId = ontologyId;
        this.featureSchemaId = featureSchemaId;
    }

    private Map<String, String> ids() {
        return Map.of("ontologyId", this.ontologyId, "featureSchemaId", this.featureSchemaId);
    }

    Call<Void> add(int position) {
        return this.caller
                .call(ADD_FEATURE.with(ids(), Map.of("position", position)))
                .withoutResult();
    }

    Call<FeatureRemoval> remove() {
        return this.caller
                .call(REMOVE_FEATURE.with(ids()))
                .map(done -> done.archived()
                        ? FeatureRemoval.ARCHIVED
                        : done.deleted() ? FeatureRemoval.DELETED : FeatureRemoval.KEPT);
    }

    Call<Void> unarchive() {
        return this.caller
                .call(UNARCHIVE_FEATURE.with(ids()))
                .map(done -> {
                    if (!done.unarchived()) {
                        throw OperationNotAllowedException.of(
                                "UnarchiveFeature",
                                "the feature " + this.featureSchemaId + " of the ontology " + this.ontologyId
                                        + " is not archived");
                    }
                    return done;
                })
                .withoutResult();
    }

    Call<Boolean> archived() {
        return this.caller
                .call(GET_FEATURES.with(Map.of("ontologyId", this.ontologyId)))
                .map(content -> content.featureSchemaNodes()
                        .all()
                        .filter(node -> this.featureSchemaId.equals(node.featureSchemaId()))
                        .findFirst()
                        .orElseThrow(() -> NotFoundException.of(
                                "GetOntologyFeatures",
                                "no feature " + this.featureSchemaId + " at the top level of the ontology "
                                        + this.ontologyId))
                        .archived());
    }

    record Removed(boolean archived, boolean deleted) {}

    record Unarchived(boolean unarchived) {}

    record Content(Nodes featureSchemaNodes) {}

    record Nodes(
            @Nullable List<Node> tools,
            @Nullable List<Node> classifications,
            @Nullable List<Node> relationships) {

        Stream<Node> all() {
            return Stream.of(this.tools, this.classifications, this.relationships)
                    .flatMap(nodes -> nodes == null ? Stream.empty() : nodes.stream());
        }
    }

    record Node(String featureSchemaId, boolean archived) {}
}
