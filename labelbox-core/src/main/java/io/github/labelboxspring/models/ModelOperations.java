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
 * Models, and their configurations for live evaluation. Calls fail with
 * {@link io.github.labelboxspring.error.NotFoundException} where an id is unknown.
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

    /** A model by its id. */
    @PythonSdk("Client.get_model")
    public Call<Model> get(String id) {
        return this.caller.call(GET_MODEL.with("id", id));
    }

    /** All models. */
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
     * Makes a model whose predictions follow an ontology.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    @PythonSdk("Client.create_model")
    public Call<Model> create(String name, String ontologyId) {
        return this.caller.call(CREATE_MODEL.with(Map.of("name", named("model", name), "ontologyId", ontologyId)));
    }

    static String named(String kind, String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A " + kind + " needs a name");
        }
        return name;
    }

    /** Deletes a model with its runs. */
    @PythonSdk("Model.delete")
    public Call<Void> delete(String id) {
        return this.caller.call(DELETE_MODEL.with("id", id)).withoutResult();
    }

    /**
     * Makes a configuration by which a live evaluation project asks a model.
     *
     * @param name its name
     * @param modelId the model
     * @param inferenceParams parameters of the model, of its own form, such as {@code {"max_new_tokens": 1024}}
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
     * Deletes a model configuration.
     *
     * @return whether the platform says that it did
     */
    @PythonSdk("Client.delete_model_config")
    public Call<Boolean> deleteConfig(String id) {
        return this.caller.call(DELETE_MODEL_CONFIG.with("id", id));
    }
}
