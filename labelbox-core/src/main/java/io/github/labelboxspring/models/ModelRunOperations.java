package io.github.labelboxspring.models;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.Criteria;
import io.github.labelboxspring.call.PagedCall;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.call.Selection;
import io.github.labelboxspring.internal.annotation.JavaOnly;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import io.github.labelboxspring.internal.operation.ListDocument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/**
 * Manage runs of models. Calls fail with {@link io.github.labelboxspring.error.NotFoundException} if an id does not
 * exist.
 *
 * <pre>{@code
 * ModelRun run = client.models().runs().create(modelId, "epoch 3", Map.of("rate", 0.1)).execute();
 * client.models().runs().updateTraining(run.id(), Training.of(TrainingStatus.TRAINING_MODEL)).execute();
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/reference/model-run">Labelbox: model runs</a>
 */
@CheckReturnValue
public class ModelRunOperations {

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
            .deletion();

    private static final Document<Map<String, Object>> UPDATE_CONFIG = Document.mutation(
                    ModelRunOperations.class,
                    "UpdateModelRunConfig",
                    "updateModelRunConfig.trainingMetadata",
                    ResultType.anyObject().orElse(Map.of()))
            .idempotent();

    private static final Document<Map<String, Object>> RESET_CONFIG = Document.mutation(
                    ModelRunOperations.class,
                    "ResetModelRunConfig",
                    "resetModelRunConfig.trainingMetadata",
                    ResultType.anyObject().orElse(Map.of()))
            .idempotent();

    private static final Document<Optional<Map<String, Object>>> GET_CONFIG = Document.query(
            ModelRunOperations.class,
            "GetModelRunConfig",
            "modelRun.trainingMetadata",
            ResultType.anyObject().optional());

    private static final Document<TrainingStatus> UPDATE_TRAINING = Document.mutation(
                    ModelRunOperations.class, "UpdateTraining", "updateTrainingPipeline.status", TrainingStatus.class)
            .experimental()
            .idempotent();

    private static final Document<Training> GET_TRAINING = Document.query(
                    ModelRunOperations.class, "GetTraining", "trainingPipeline", Training.class)
            .experimental();

    private static final Document<ModelRunUsage> GET_USAGE = Document.query(
            ModelRunOperations.class, "GetModelRunUsage", "modelFoundryModelRunInfo", ModelRunUsage.class);

    private final Caller caller;

    public ModelRunOperations(Caller caller) {
        this.caller = caller;
    }

    /** Return the model run with the given id. */
    @PythonSdk("Client.get_model_run")
    public Call<ModelRun> get(String id) {
        return this.caller.call(GET_MODEL_RUN.with("id", id));
    }

    /** Return the runs of a model. */
    @JavaOnly("Model.model_runs without a filter")
    public PagedCall<ModelRun> list(String modelId) {
        return list(modelId, Criteria.all());
    }

    /** Return the selected runs of a model. */
    @PythonSdk("Model.model_runs")
    public PagedCall<ModelRun> list(String modelId, Selection<ModelRun> selection) {
        return ListDocument.of(LIST_MODEL_RUNS, Map.of("id", modelId))
                .select(selection)
                .call(this.caller);
    }

    /**
     * Create a run of a model.
     *
     * @param config the user-defined configuration; null for none
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

    /** Delete a model run. */
    @PythonSdk("ModelRun.delete")
    public Call<Void> delete(String id) {
        return this.caller
                .accepted(DELETE_MODEL_RUN.with("id", id), "the model run " + id + " was not deleted")
                .withoutResult();
    }

    /** Return the user-defined configuration of a run; empty if it has none. */
    @PythonSdk("ModelRun.get_config")
    public Call<Map<String, Object>> getConfig(String id) {
        return this.caller.call(GET_CONFIG.with("modelRunId", id)).map(config -> config.orElse(Map.of()));
    }

    /**
     * Replace the configuration of a run.
     *
     * @return the configuration as saved
     */
    @PythonSdk("ModelRun.update_config")
    public Call<Map<String, Object>> updateConfig(String id, Map<String, ?> config) {
        return this.caller.call(UPDATE_CONFIG.with(Map.of("modelRunId", id, "config", config)));
    }

    /** Remove the configuration of a run. */
    @PythonSdk("ModelRun.reset_config")
    public Call<Void> resetConfig(String id) {
        return this.caller.call(RESET_CONFIG.with("modelRunId", id)).withoutResult();
    }

    /**
     * Report the training status of a run to the platform. Metadata is added to the existing metadata; omitted metadata
     * and error messages are left unchanged.
     *
     * @throws IllegalArgumentException if the status is null or {@link TrainingStatus#UNKNOWN}
     */
    @PythonSdk("ModelRun.update_status")
    public Call<Void> updateTraining(String id, Training training) {
        TrainingStatus status = training.status();
        if (status == null || status == TrainingStatus.UNKNOWN) {
            throw new IllegalArgumentException(
                    "The status of a training must be one of EXPORTING_DATA to COMPLETE or FAILED, not " + status);
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("status", status);
        if (!training.metadata().isEmpty()) {
            data.put("metadata", training.metadata());
        }
        if (training.errorMessage() != null) {
            data.put("errorMessage", training.errorMessage());
        }
        return this.caller
                .call(UPDATE_TRAINING.with(Map.of("modelRunId", id, "data", data)))
                .withoutResult();
    }

    /** Return the training status of a run, as reported to the platform. */
    @JavaOnly("the official SDK can only write it")
    public Call<Training> getTraining(String id) {
        return this.caller.call(GET_TRAINING.with("modelRunId", id));
    }

    /** Return the cost of a Foundry run; empty for a run that does not exist or was not created by Foundry. */
    @PythonSdk({"ModelRun.total_cost", "ModelRun.total_data_rows", "ModelRun.refresh_cost_and_usage"})
    public Call<Optional<ModelRunUsage>> findUsage(String id) {
        return this.caller.call(GET_USAGE.with("modelRunId", id)).optional();
    }
}
