package io.github.labelboxspring.ontologies;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.Caller;
import io.github.labelboxspring.call.Document;
import io.github.labelboxspring.call.JavaOnly;
import io.github.labelboxspring.call.JsonText;
import io.github.labelboxspring.call.Page;
import io.github.labelboxspring.call.PagedCall;
import io.github.labelboxspring.call.PythonSdk;
import io.github.labelboxspring.error.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/** Tools and classifications as features that ontologies share. */
@CheckReturnValue
public final class FeatureSchemaOperations {

    private static final Document<FeatureSchema> CREATE_FEATURE_SCHEMA = Document.mutation(
            FeatureSchemaOperations.class, "CreateFeatureSchema", "upsertRootSchemaNode", FeatureSchema.class);

    private static final Document<FeatureSchema> GET_FEATURE_SCHEMA =
            Document.query(FeatureSchemaOperations.class, "GetFeatureSchema", "rootSchemaNode", FeatureSchema.class);

    private static final Document<Nodes> LIST_FEATURE_SCHEMAS =
            Document.query(FeatureSchemaOperations.class, "ListFeatureSchemas", "rootSchemaNodes", Nodes.class);

    private final Caller caller;

    public FeatureSchemaOperations(Caller caller) {
        this.caller = caller;
    }

    /**
     * Creates a feature of a tool.
     *
     * @throws IllegalArgumentException before any request, if it lacks a name or options
     */
    @PythonSdk("Client.create_feature_schema")
    public Call<FeatureSchema> create(Tool tool) {
        SchemaCheck.check(tool);
        return create((Object) SchemaCompletion.complete(tool));
    }

    /**
     * Creates a feature of a classification.
     *
     * @throws IllegalArgumentException before any request, if it lacks a name or options
     */
    @PythonSdk("Client.create_feature_schema")
    public Call<FeatureSchema> create(Classification classification) {
        SchemaCheck.check(classification);
        return create((Object) SchemaCompletion.complete(classification));
    }

    /** Creates a feature of normalized JSON, which is not checked. */
    @PythonSdk("Client.create_feature_schema")
    public Call<FeatureSchema> create(Map<String, Object> normalized) {
        return create((Object) normalized);
    }

    private Call<FeatureSchema> create(Object normalized) {
        return this.caller.call(CREATE_FEATURE_SCHEMA.with("data", Map.of("normalized", new JsonText(normalized))));
    }

    /** A top-level feature by its {@code featureSchemaId}. */
    @PythonSdk("Client.get_feature_schema")
    public Call<FeatureSchema> get(String featureSchemaId) {
        return this.caller.call(GET_FEATURE_SCHEMA.with("where", Map.of("featureSchemaId", featureSchemaId)));
    }

    /** A top-level feature by its {@code featureSchemaId}, or nothing. */
    @JavaOnly("absence without an exception")
    public Call<Optional<FeatureSchema>> find(String featureSchemaId) {
        return get(featureSchemaId)
                .map(Optional::of)
                .recover(NotFoundException.class, absent -> Call.of(Optional.empty()));
    }

    /** All top-level features. */
    @JavaOnly("Client.get_feature_schemas without a search")
    public PagedCall<FeatureSchema> list() {
        return list("");
    }

    /** The top-level features whose name contains the text. */
    @PythonSdk("Client.get_feature_schemas")
    public PagedCall<FeatureSchema> list(String nameContains) {
        return PagedCall.of(cursor -> this.caller
                .call(LIST_FEATURE_SCHEMAS.with(Search.variables(nameContains, cursor)))
                .map(found -> Page.byCursor(found.nodes(), found.nextCursor())));
    }

    record Nodes(List<FeatureSchema> nodes, @Nullable String nextCursor) {}
}
