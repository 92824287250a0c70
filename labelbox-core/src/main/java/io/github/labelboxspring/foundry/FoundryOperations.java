package io.github.labelboxspring.foundry;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.TaskCall;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.error.ApiError;
import io.github.labelboxspring.error.DecodingException;
import io.github.labelboxspring.error.Failures;
import io.github.labelboxspring.error.InvalidRequestException;
import io.github.labelboxspring.error.LabelboxApiException;
import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import io.github.labelboxspring.tasks.Task;
import io.github.labelboxspring.tasks.TaskHandles;
import io.github.labelboxspring.tasks.TaskOperations;
import io.github.labelboxspring.work.TaskRef;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.lang.CheckReturnValue;

/**
 * Operations on Foundry apps, which are Labelbox models configured to create predictions for an ontology.
 *
 * <pre>{@code
 * FoundryRun run = client.models()
 *         .foundry()
 *         .runApp("first try", DataRowKeys.globalKeys("wren", "robin"), appId)
 *         .execute();
 * Export predictions = client.exports()
 *         .ofModelRun(run.modelRunId(), ExportParams.of(ExportDetail.PREDICTIONS))
 *         .execute();
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/docs/run-foundry-apps">Labelbox: Foundry apps</a>
 */
@CheckReturnValue
public final class FoundryOperations {

    private static final Duration WAIT = Duration.ofHours(1);

    /** The error code for a malformed id; nothing else in these documents can be invalid. */
    private static final String INVALID = "GRAPHQL_VALIDATION_FAILED";

    private static final Document<FoundryApp> GET_APP =
            Document.query(FoundryOperations.class, "GetFoundryApp", "findModelFoundryApp", FoundryApp.class);

    private static final Document<FoundryApp> CREATE_APP =
            Document.mutation(FoundryOperations.class, "CreateFoundryApp", "createModelFoundryApp", FoundryApp.class);

    private static final Document<Boolean> DELETE_APP = Document.mutation(
                    FoundryOperations.class, "DeleteFoundryApp", "deleteModelFoundryApp.success", Boolean.class)
            .deletion();

    private static final Document<String> RUN_APP = Document.mutation(
            FoundryOperations.class, "RunFoundryApp", "createModelJobForDataRows.taskId", String.class);

    private final Caller caller;

    public FoundryOperations(Caller caller) {
        this.caller = caller;
    }

    /**
     * Return the app with the given id.
     *
     * <p>Fails with {@link NotFoundException} if it does not exist.
     */
    @PythonSdk("FoundryClient._get_app")
    public Call<FoundryApp> getApp(String id) {
        return existing(id, this.caller.call(GET_APP.with("id", id)));
    }

    /** Not all responses for a missing app have Labelbox's error code; the official SDK checks the message as well. */
    private static <T> Call<T> existing(String id, Call<T> request) {
        return request.recover(LabelboxApiException.class, failure -> {
            boolean absent =
                    INVALID.equals(failure.code()) || failure.serverMessage().contains("not found");
            return Call.failed(() -> absent ? absent(id, failure) : failure);
        });
    }

    private static LabelboxException absent(String id, LabelboxApiException answer) {
        NotFoundException absent = new NotFoundException(new ApiError(
                answer.operation(),
                "Labelbox",
                answer.status(),
                answer.code(),
                answer.path(),
                answer.requestId(),
                "no Foundry app with id " + id + ": " + answer.serverMessage()));
        return Failures.attempts(absent, "", answer.attempts(), answer.mayHaveBeenApplied(), answer.elapsed());
    }

    /**
     * Create an app. In the official SDK, this method is private ({@code FoundryClient._create_app}).
     *
     * <p>Fails with {@link NotFoundException} if the ontology does not exist.
     *
     * <pre>{@code
     * NewFoundryApp finder = NewFoundryApp.of("Bird finder", modelId, ontologyId)
     *         .withInferenceParams(Map.of("confidence", 0.5));
     * FoundryApp app = client.models().foundry().createApp(finder).execute();
     * }</pre>
     */
    @PythonSdk("FoundryClient._create_app")
    public Call<FoundryApp> createApp(NewFoundryApp app) {
        return this.caller.call(CREATE_APP.with("input", app));
    }

    /**
     * Delete an app, but not its predictions. In the official SDK, this method is private
     * ({@code FoundryClient._delete_app}).
     *
     * <p>Fails with {@link NotFoundException} if the app does not exist, and with {@link InvalidRequestException} if
     * the platform does not delete it.
     */
    @PythonSdk("FoundryClient._delete_app")
    public Call<Void> deleteApp(String id) {
        return existing(
                        id,
                        this.caller.accepted(
                                DELETE_APP.with("id", id), "the platform did not delete the Foundry app " + id))
                .recover(
                        NotFoundException.class,
                        gone -> gone.mayHaveBeenApplied() ? Call.of(true) : Call.failed(() -> gone))
                .withoutResult();
    }

    /**
     * Run an app on data rows, as a task. Its predictions are added to a new model run. To export them, use
     * {@code client.exports().ofModelRun(...)}; for the costs, see {@code client.models().runs().findUsage(...)}.
     *
     * <p>Fails with {@link NotFoundException} if the app does not exist, and with {@link InvalidRequestException} if a
     * data row does not exist.
     *
     * @param modelRunName name of the model run
     * @throws IllegalArgumentException if there are no data rows, or the name is blank
     */
    @PythonSdk({"Client.run_foundry_app", "FoundryClient.run_app"})
    public TaskCall<FoundryRun> runApp(String modelRunName, DataRowKeys dataRows, String appId) {
        if (modelRunName.isBlank() || dataRows.values().isEmpty()) {
            throw new IllegalArgumentException("A run requires a model run name and at least one data row");
        }
        return TaskCall.of(
                this.caller::started,
                getApp(appId)
                        .flatMap(app -> this.caller.call(RUN_APP.with("input", input(app, modelRunName, dataRows))))
                        .map(id -> TaskHandles.of(
                                this.caller,
                                TaskRef.task(id),
                                WAIT,
                                () -> new TaskOperations(this.caller).get(id).map(FoundryOperations::run))));
    }

    /** The model run id is in the task's metadata, where the official SDK's own tests read it. */
    private static FoundryRun run(Task task) {
        if (task.metadata() instanceof Map<?, ?> metadata && metadata.get("modelRunId") instanceof String id) {
            return new FoundryRun(id, task);
        }
        throw new DecodingException("The task " + task.id() + " has no model run id in its metadata", null, true);
    }

    private static Map<String, Object> input(FoundryApp app, String name, DataRowKeys dataRows) {
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("name", name);
        input.put("modelId", app.modelId());
        input.put("modelAppId", app.id());
        input.put("ontologyId", app.ontologyId());
        input.put("inferenceParams", app.inferenceParams());
        input.put("classToSchemaId", app.classToSchemaId());
        input.put(dataRows instanceof DataRowKeys.Ids ? "dataRowIds" : "globalKeys", dataRows.values());
        return input;
    }
}
