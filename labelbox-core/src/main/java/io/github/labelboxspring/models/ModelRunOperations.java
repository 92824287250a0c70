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
 * Runs of models. Calls fail with {@link io.github.labelboxspring.error.NotFoundException} where an id is unknown.
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

    /** A model run by its id. */
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

    /** The configuration of a run, of your own form; empty if it has none. */
    @PythonSdk("ModelRun.get_config")
    public Call<Map<String, Object>> getConfig(String id) {
        return this.caller.call(GET_CONFIG.with("modelRunId", id)).map(config -> config.orElse(Map.of()));
    }

    /**
     * Gives a run another configuration in place of the one it has.
     *
     * @return the configuration as the platform keeps it
     */
    @PythonSdk("ModelRun.update_config")
    public Call<Map<String, Object>> updateConfig(String id, Map<String, ?> config) {
        return this.caller.call(UPDATE_CONFIG.with(Map.of("modelRunId", id, "config", config)));
    }

    /** Takes the configuration of a run away. */
    @PythonSdk("ModelRun.reset_config")
    public Call<Void> resetConfig(String id) {
        return this.caller.call(RESET_CONFIG.with("modelRunId", id)).withoutResult();
    }

    /**
     * Tells the platform how the training goes. Metadata are added to those that it has; metadata and a message that are
     * not given stay as they were.
     *
     * @throws IllegalArgumentException if there is no status, or it is {@link TrainingStatus#UNKNOWN}
     */
    @PythonSdk("ModelRun.update_status")
    public Call<Void> updateTraining(String id, Training training) {
        TrainingStatus status = training.status();
        if (status == null || status == TrainingStatus.UNKNOWN) {
            throw new IllegalArgumentException(
                    "A training is told by a status from EXPORTING_DATA to COMPLETE or FAILED, not by " + status);
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

    /** How the training goes, as it was told. */
    @JavaOnly("the official SDK can only write it")
    public Call<Training> getTraining(String id) {
        return this.caller.call(GET_TRAINING.with("modelRunId", id));
    }

    /** What a run of Foundry costs; nothing for a run that Foundry did not make, and for one that is unknown. */
    @PythonSdk({"ModelRun.total_cost", "ModelRun.total_data_rows", "ModelRun.refresh_cost_and_usage"})
    public Call<Optional<ModelRunUsage>> findUsage(String id) {
        return this.caller.call(GET_USAGE.with("modelRunId", id)).optional();
    }
}
