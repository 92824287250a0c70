package io.github.labelboxspring.models;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.Caller;
import io.github.labelboxspring.call.Document;
import io.github.labelboxspring.call.ListDocument;
import io.github.labelboxspring.call.PagedCall;
import io.github.labelboxspring.call.PythonSdk;
import io.github.labelboxspring.call.ResultType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/**
 * Runs of models. Calls fail with {@link io.github.labelboxspring.error.NotFoundException} where an id is unknown.
 */
@CheckReturnValue
public final class ModelRunOperations {

    private static final Document<ModelRun> GET_MODEL_RUN =
            Document.query(ModelRunOperations.class, "GetModelRun", "modelRun", ModelRun.class);

    private static final Document<List<ModelRun>> LIST_MODEL_RUNS = Document.query(
            ModelRunOperations.class, "ListModelRuns", "model.modelRuns", ResultType.listOf(ModelRun.class));

    private static final Document<ModelRun> CREATE_MODEL_RUN =
            Document.mutation(ModelRunOperations.class, "CreateModelRun", "createModelRun", ModelRun.class);

    private static final Document<Boolean> DELETE_MODEL_RUN = Document.mutation(
                    ModelRunOperations.class,
                    "DeleteModelRun",
                    "deleteModelRuns",
                    ResultType.of(Boolean.class).orElse(true))
            .idempotent();

    private final Caller caller;

    public ModelRunOperations(Caller caller) {
        this.caller = caller;
    }

    /** A model run by its id. */
    @PythonSdk("Client.get_model_run")
    public Call<ModelRun> get(String id) {
        return this.caller.call(GET_MODEL_RUN.with("id", id));
    }

    /** The runs of a model. */
    @PythonSdk("Model.model_runs")
    public PagedCall<ModelRun> list(String modelId) {
        return ListDocument.of(LIST_MODEL_RUNS, Map.of("id", modelId)).call(this.caller);
    }

    /**
     * Makes a run of a model.
     *
     * @param config its configuration, of your own form; null for none
     * @throws IllegalArgumentException if the name is blank
     */
    @PythonSdk("Model.create_model_run")
    public Call<ModelRun> create(String modelId, String name, @Nullable Map<String, ?> config) {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        variables.put("name", ModelOperations.named("model run", name));
        variables.put("modelId", modelId);
        variables.put("config", config);
        return this.caller.call(CREATE_MODEL_RUN.with(variables));
    }

    /** Deletes a model run. */
    @PythonSdk("ModelRun.delete")
    public Call<Void> delete(String id) {
        return this.caller.call(DELETE_MODEL_RUN.with("id", id)).withoutResult();
    }
}
