package io.github.labelboxspring.models;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.Criteria;
import io.github.labelboxspring.call.PagedCall;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.internal.annotation.JavaOnly;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import io.github.labelboxspring.internal.operation.ListDocument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.lang.CheckReturnValue;

/**
 * Manage models and their configurations for live evaluation. Calls fail with
 * {@link io.github.labelboxspring.error.NotFoundException} if an id does not exist.
 *
 * <pre>{@code
 * Model model = client.models().create("Bird finder", ontologyId).execute();
 * List<Model> finders = client.models().list(where(Model.NAME).equalTo("Bird finder")).execute();
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/reference/model">Labelbox: models</a>
 */
@CheckReturnValue
public class ModelOperations {

    private static final Document<Model> GET_MODEL =
            Document.query(ModelOperations.class, "GetModel", "model", Model.class);

    private static final Document<List<Model>> LIST_MODELS =
            Document.query(ModelOperations.class, "ListModels", "models", ResultType.listOf(Model.class));

    private static final Document<Model> CREATE_MODEL =
            Document.mutation(ModelOperations.class, "CreateModel", "createModel", Model.class);

    private static final Document<Boolean> DELETE_MODEL = Document.mutation(
                    ModelOperations.class,
                    "DeleteModel",
                    "deleteModels",
                    ResultType.of(Boolean.class).orElse(true))
            .deletion();

    private static final Document<ModelConfig> CREATE_MODEL_CONFIG =
            Document.mutation(ModelOperations.class, "CreateModelConfig", "createModelConfig", ModelConfig.class);

    private static final Document<Boolean> DELETE_MODEL_CONFIG = Document.mutation(
                    ModelOperations.class, "DeleteModelConfig", "deleteModelConfig.success", Boolean.class)
            .idempotent();

    private final Caller caller;

    public ModelOperations(Caller caller) {
        this.caller = caller;
    }

    /** Return the model with the given id. */
    @PythonSdk("Client.get_model")
    public Call<Model> get(String id) {
        return this.caller.call(GET_MODEL.with("id", id));
    }

    /** Return all models. */
    @JavaOnly("Client.get_models without a filter")
    public PagedCall<Model> list() {
        return list(Criteria.all());
    }

    /** Return the models that meet the criteria. */
    @PythonSdk("Client.get_models")
    public PagedCall<Model> list(Criteria<Model> criteria) {
        return ListDocument.of(LIST_MODELS, Map.of()).select(criteria).call(this.caller);
    }

    /**
     * Create a model whose predictions use an ontology.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    @PythonSdk("Client.create_model")
    public Call<Model> create(String name, String ontologyId) {
        return this.caller.call(CREATE_MODEL.with(Map.of("name", named("model", name), "ontologyId", ontologyId)));
    }

    static String named(String kind, String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("The name of a " + kind + " must not be blank");
        }
        return name;
    }

    /** Delete a model with its runs. */
    @PythonSdk("Model.delete")
    public Call<Void> delete(String id) {
        return this.caller
                .accepted(DELETE_MODEL.with("id", id), "the model " + id + " was not deleted")
                .withoutResult();
    }

    /**
     * Create a configuration of a model for live evaluation projects.
     *
     * @param name the name
     * @param modelId the id of the model
     * @param inferenceParams the model-specific parameters, such as {@code {"max_new_tokens": 1024}}
     * @throws IllegalArgumentException if the name is blank
     */
    @PythonSdk("Client.create_model_config")
    public Call<ModelConfig> createConfig(String name, String modelId, Map<String, ?> inferenceParams) {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("name", named("model configuration", name));
        variables.put("modelId", modelId);
        variables.put("inferenceParams", inferenceParams);
        return this.caller.call(CREATE_MODEL_CONFIG.with(variables));
    }

    /**
     * Delete a model configuration.
     *
     * @return whether the platform reports success
     */
    @PythonSdk("Client.delete_model_config")
    public Call<Boolean> deleteConfig(String id) {
        return this.caller.call(DELETE_MODEL_CONFIG.with("id", id));
    }
}
