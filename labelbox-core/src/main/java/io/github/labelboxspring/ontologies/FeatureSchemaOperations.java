package io.github.labelboxspring.ontologies;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.Page;
import io.github.labelboxspring.call.PagedCall;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.internal.annotation.JavaOnly;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import io.github.labelboxspring.internal.operation.JsonText;
import io.github.labelboxspring.internal.operation.RestPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/**
 * Manage tools and classifications as features that ontologies share.
 *
 * <pre>{@code
 * FeatureSchema bird = client.ontologies().featureSchemas().create(Tool.boundingBox("bird")).execute();
 * List<FeatureSchema> birds = client.ontologies().featureSchemas().list("bird").execute();
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/docs/working-with-features">Labelbox: features</a>
 */
@CheckReturnValue
public final class FeatureSchemaOperations {

    private static final Document<FeatureSchema> CREATE_FEATURE_SCHEMA = Document.mutation(
            FeatureSchemaOperations.class, "CreateFeatureSchema", "upsertRootSchemaNode", FeatureSchema.class);

    private static final Document<FeatureSchema> GET_FEATURE_SCHEMA =
            Document.query(FeatureSchemaOperations.class, "GetFeatureSchema", "rootSchemaNode", FeatureSchema.class);

    private static final Document<Nodes> LIST_FEATURE_SCHEMAS =
            Document.query(FeatureSchemaOperations.class, "ListFeatureSchemas", "rootSchemaNodes", Nodes.class);

    private static final String NEW = "new_feature_schema_id";

    private static final RestPath<Upserted> UPSERT = RestPath.change(
            "UpsertFeatureSchema", "PUT", "/feature-schemas/{featureSchemaId}", ResultType.of(Upserted.class));

    private static final RestPath<Object> UPDATE_TITLE = RestPath.change(
            "UpdateFeatureSchemaTitle",
            "PATCH",
            "/feature-schemas/{featureSchemaId}/definition",
            ResultType.of(Object.class).orElse(""));

    private static final RestPath<Object> DELETE_UNUSED = RestPath.change(
                    "DeleteUnusedFeatureSchema",
                    "DELETE",
                    "/feature-schemas/{featureSchemaId}",
                    ResultType.of(Object.class).orElse(""))
            .deletion();

    private static final RestPath<List<String>> LIST_UNUSED =
            RestPath.get("ListUnusedFeatureSchemas", "/feature-schemas/unused", ResultType.listOf(String.class));

    private final Caller caller;

    public FeatureSchemaOperations(Caller caller) {
        this.caller = caller;
    }

    /**
     * Create a feature from a tool.
     *
     * @throws IllegalArgumentException before any request, if a name or options are missing
     */
    @PythonSdk("Client.create_feature_schema")
    public Call<FeatureSchema> create(Tool tool) {
        SchemaCheck.check(tool);
        return create((Object) SchemaCompletion.complete(tool));
    }

    /**
     * Create a feature from a classification.
     *
     * @throws IllegalArgumentException before any request, if a name or options are missing
     */
    @PythonSdk("Client.create_feature_schema")
    public Call<FeatureSchema> create(Classification classification) {
        SchemaCheck.check(classification);
        return create((Object) SchemaCompletion.complete(classification));
    }

    /** Create a feature from normalized JSON, which is not validated. */
    @PythonSdk("Client.create_feature_schema")
    public Call<FeatureSchema> create(Map<String, Object> normalized) {
        return create((Object) normalized);
    }

    private Call<FeatureSchema> create(Object normalized) {
        return this.caller.call(
                CREATE_FEATURE_SCHEMA.with("data", Map.of("normalized", new JsonText(normalized, true))));
    }

    /**
     * Update the feature with the tool's {@code featureSchemaId}, or create a feature if the tool has none.
     *
     * @throws IllegalArgumentException before any request, if a name or options are missing
     */
    @PythonSdk("Client.upsert_feature_schema")
    public Call<FeatureSchema> upsert(Tool tool) {
        SchemaCheck.check(tool);
        return upsert(tool.featureSchemaId(), SchemaCompletion.complete(tool));
    }

    /**
     * Update the feature with the classification's {@code featureSchemaId}, or create a feature if it has none.
     *
     * @throws IllegalArgumentException before any request, if a name or options are missing
     */
    @PythonSdk("Client.upsert_feature_schema")
    public Call<FeatureSchema> upsert(Classification classification) {
        SchemaCheck.check(classification);
        return upsert(classification.featureSchemaId(), SchemaCompletion.complete(classification));
    }

    /** Update or create a feature from normalized JSON, which is not validated. */
    @PythonSdk("Client.upsert_feature_schema")
    public Call<FeatureSchema> upsert(Map<String, Object> normalized) {
        return upsert(normalized.get("featureSchemaId") instanceof String id ? id : null, normalized);
    }

    private Call<FeatureSchema> upsert(@Nullable String featureSchemaId, Object normalized) {
        RestPath<Upserted> path = featureSchemaId == null ? UPSERT.once() : UPSERT;
        return this.caller
                .call(path.with(
                        Map.of("featureSchemaId", featureSchemaId == null ? NEW : featureSchemaId),
                        Map.of("normalized", new JsonText(normalized))))
                .flatMap(done -> get(done.schemaId()));
    }

    /**
     * Change the title of a top-level feature.
     *
     * @return the feature with the new title
     * @throws IllegalArgumentException before any request, if the title is blank
     */
    @PythonSdk("Client.update_feature_schema_title")
    public Call<FeatureSchema> updateTitle(String featureSchemaId, String title) {
        if (title.isBlank()) {
            throw new IllegalArgumentException("The title of a feature must not be blank");
        }
        return this.caller
                .call(UPDATE_TITLE.with(Map.of("featureSchemaId", featureSchemaId), Map.of("title", title)))
                .flatMap(done -> get(featureSchemaId));
    }

    /**
     * Delete a feature that no ontology uses. Fails with {@link io.github.labelboxspring.error.InvalidRequestException}
     * if an ontology uses it.
     */
    @PythonSdk("Client.delete_unused_feature_schema")
    public Call<Void> deleteUnused(String featureSchemaId) {
        return this.caller
                .call(DELETE_UNUSED.with(Map.of("featureSchemaId", featureSchemaId)))
                .withoutResult();
    }

    /** Return the ids of the top-level features that no ontology uses, 100 per page. */
    @PythonSdk("Client.get_unused_feature_schemas")
    public PagedCall<String> listUnused() {
        return UnusedIds.list(this.caller, LIST_UNUSED);
    }

    /** Return the top-level feature with the given {@code featureSchemaId}. */
    @PythonSdk("Client.get_feature_schema")
    public Call<FeatureSchema> get(String featureSchemaId) {
        return this.caller.call(GET_FEATURE_SCHEMA.with("where", Map.of("featureSchemaId", featureSchemaId)));
    }

    /** Return the top-level feature with the given {@code featureSchemaId}, or empty if it does not exist. */
    @JavaOnly("absence without an exception")
    public Call<Optional<FeatureSchema>> find(String featureSchemaId) {
        return get(featureSchemaId).optional();
    }

    /** Return all top-level features. */
    @JavaOnly("Client.get_feature_schemas without a search")
    public PagedCall<FeatureSchema> list() {
        return list("");
    }

    /** Return the top-level features whose name contains the given text. */
    @PythonSdk("Client.get_feature_schemas")
    public PagedCall<FeatureSchema> list(String nameContains) {
        return PagedCall.sized(
                Search.PAGE_SIZE,
                (cursor, size) -> this.caller
                        .call(LIST_FEATURE_SCHEMAS.with(Search.variables(nameContains, cursor, size)))
                        .map(found -> Page.byCursor(found.nodes(), found.nextCursor())));
    }

    record Upserted(String schemaId) {}

    record Nodes(List<FeatureSchema> nodes, @Nullable String nextCursor) {}
}
