package io.github.labelboxspring.ontologies;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.Page;
import io.github.labelboxspring.call.PagedCall;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.internal.annotation.JavaOnly;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import io.github.labelboxspring.internal.operation.JsonText;
import io.github.labelboxspring.internal.operation.RestPath;
import io.github.labelboxspring.users.User;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/**
 * Manage the ontologies of the organization.
 *
 * <pre>{@code
 * OntologySchema schema = OntologySchema.of(Tool.boundingBox("bird"))
 *         .withClassification(Classification.radio("blurred", Option.of("yes"), Option.of("no")));
 * Ontology ontology = client.ontologies().create(NewOntology.of("Birds", MediaType.IMAGE, schema)).execute();
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/docs/labelbox-ontology">Labelbox: ontologies</a>
 */
@CheckReturnValue
public class OntologyOperations {

    private static final int PARALLEL_READS = 4;

    private static final Document<Ontology> CREATE_ONTOLOGY =
            Document.mutation(OntologyOperations.class, "CreateOntology", "upsertOntology", Ontology.class);

    private static final Document<Ontology> GET_ONTOLOGY =
            Document.query(OntologyOperations.class, "GetOntology", "ontology", Ontology.class);

    private static final Document<Nodes> LIST_ONTOLOGIES =
            Document.query(OntologyOperations.class, "ListOntologies", "ontologies", Nodes.class);

    private static final RestPath<List<String>> LIST_UNUSED =
            RestPath.get("ListUnusedOntologies", "/ontologies/unused", ResultType.listOf(String.class));

    private static final RestPath<Object> DELETE_UNUSED = RestPath.change(
                    "DeleteUnusedOntology",
                    "DELETE",
                    "/ontologies/{ontologyId}",
                    ResultType.of(Object.class).orElse(""))
            .deletion();

    private static final Document<Optional<User>> GET_CREATOR = Document.query(
            OntologyOperations.class,
            "GetOntologyCreator",
            "ontology.createdBy",
            ResultType.of(User.class).optional());

    private final Caller caller;

    public OntologyOperations(Caller caller) {
        this.caller = caller;
    }

    /**
     * Create an ontology. Features with a {@code featureSchemaId} are reused, and others are created. Tools without a
     * color are assigned one.
     *
     * @throws IllegalArgumentException before any request, if names are blank or duplicate, a radio or checklist has
     *     no options, or there is more than one prompt
     */
    @PythonSdk("Client.create_ontology")
    public Call<Ontology> create(NewOntology ontology) {
        SchemaCheck.check(ontology.schema());
        return create(ontology, SchemaCompletion.complete(ontology.schema()));
    }

    /**
     * Create an ontology from existing features, preceded by the features of {@code ontology} itself, if any.
     *
     * <p>Fails with {@link NotFoundException} if a feature does not exist or is not a top-level feature.
     *
     * @param featureSchemaIds the ids of tools and classifications
     */
    @PythonSdk("Client.create_ontology_from_feature_schemas")
    public Call<Ontology> createFrom(NewOntology ontology, List<String> featureSchemaIds) {
        SchemaCheck.check(ontology.schema());
        OntologySchema own = SchemaCompletion.complete(ontology.schema());
        FeatureSchemaOperations features = new FeatureSchemaOperations(this.caller);
        return Call.all(featureSchemaIds.stream().map(features::get).toList(), PARALLEL_READS)
                .flatMap(found -> create(ontology, FeatureSet.of(own, found).normalized()));
    }

    private Call<Ontology> create(NewOntology ontology, Object normalized) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("name", ontology.name());
        data.put("normalized", new JsonText(normalized));
        data.put("mediaType", ontology.mediaType());
        if (ontology.editorTaskType() != null) {
            data.put("editorTaskType", ontology.editorTaskType());
        }
        return this.caller.call(CREATE_ONTOLOGY.with("data", data));
    }

    /** Return the ontology with the given id. */
    @PythonSdk("Client.get_ontology")
    public Call<Ontology> get(String id) {
        return this.caller.call(GET_ONTOLOGY.with("id", id));
    }

    /** Return the ontology with the given id, or empty if it does not exist. */
    @JavaOnly("absence without an exception")
    public Call<Optional<Ontology>> find(String id) {
        return get(id).optional();
    }

    /**
     * Return the user who created an ontology, empty if that user no longer exists. Fails with {@link
     * NotFoundException} if there is no such ontology.
     */
    @PythonSdk("Ontology.created_by")
    public Call<Optional<User>> findCreator(String ontologyId) {
        return this.caller.call(GET_CREATOR.with("id", ontologyId));
    }

    /** Return all ontologies. */
    @JavaOnly("Client.get_ontologies without a search")
    public PagedCall<Ontology> list() {
        return list("");
    }

    /** Return the ontologies whose name contains the given text. */
    @PythonSdk("Client.get_ontologies")
    public PagedCall<Ontology> list(String nameContains) {
        return PagedCall.sized(
                Search.PAGE_SIZE,
                (cursor, size) -> this.caller
                        .call(LIST_ONTOLOGIES.with(Search.variables(nameContains, cursor, size)))
                        .map(found -> Page.byCursor(found.nodes(), found.nextCursor())));
    }

    /** Return the ids of the ontologies that no project uses, 100 per page. */
    @PythonSdk("Client.get_unused_ontologies")
    public PagedCall<String> listUnused() {
        return UnusedIds.list(this.caller, LIST_UNUSED);
    }

    /**
     * Delete an ontology that no project uses. Fails with {@link
     * io.github.labelboxspring.error.InvalidRequestException} if a project uses it.
     */
    @PythonSdk("Client.delete_unused_ontology")
    public Call<Void> deleteUnused(String ontologyId) {
        return this.caller
                .call(DELETE_UNUSED.with(Map.of("ontologyId", ontologyId)))
                .withoutResult();
    }

    /**
     * Add a feature to an ontology, or move it if the ontology already contains it.
     *
     * @param position the position among the tools or the classifications, from 0
     * @throws IllegalArgumentException before any request, if the position is negative
     */
    @PythonSdk("Client.insert_feature_schema_into_ontology")
    public Call<Void> addFeature(String ontologyId, String featureSchemaId, int position) {
        if (position < 0) {
            throw new IllegalArgumentException("The position of a feature must not be negative: " + position);
        }
        return new OntologyEdits(this.caller, ontologyId, featureSchemaId).add(position);
    }

    /** Remove a feature from an ontology, unless labels use it; see {@link FeatureRemoval}. */
    @PythonSdk("Client.delete_feature_schema_from_ontology")
    public Call<FeatureRemoval> removeFeature(String ontologyId, String featureSchemaId) {
        return new OntologyEdits(this.caller, ontologyId, featureSchemaId).remove();
    }

    /**
     * Return whether a top-level feature of an ontology is archived. Fails with {@link NotFoundException} if the
     * ontology has no such top-level feature.
     */
    @PythonSdk("Client.is_feature_schema_archived")
    public Call<Boolean> isFeatureArchived(String ontologyId, String featureSchemaId) {
        return new OntologyEdits(this.caller, ontologyId, featureSchemaId).archived();
    }

    /**
     * Restore an archived top-level feature so that labelers can use it again. Fails with {@link
     * io.github.labelboxspring.error.OperationNotAllowedException} if the feature is not archived.
     */
    @PythonSdk("Client.unarchive_feature_schema_node")
    public Call<Void> unarchiveFeature(String ontologyId, String featureSchemaId) {
        return new OntologyEdits(this.caller, ontologyId, featureSchemaId).unarchive();
    }

    record Nodes(List<Ontology> nodes, @Nullable String nextCursor) {}
}
