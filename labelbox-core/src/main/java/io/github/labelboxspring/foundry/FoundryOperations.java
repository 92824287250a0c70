package io.github.labelboxspring.foundry;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.TaskCall;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.error.ApiError;
import io.github.labelboxspring.error.DecodingException;
import io.github.labelboxspring.error.InvalidRequestException;
import io.github.labelboxspring.error.LabelboxApiException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import io.github.labelboxspring.internal.operation.GraphQlOperation;
import io.github.labelboxspring.tasks.Task;
import io.github.labelboxspring.tasks.TaskHandles;
import io.github.labelboxspring.tasks.TaskOperations;
import io.github.labelboxspring.work.TaskRef;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.lang.CheckReturnValue;

/**
 * Foundry apps: models of the platform, set up to predict by an ontology.
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

    /** How the platform refuses an id that cannot be one: nothing else in the documents here can be invalid. */
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
     * An app by its id.
     *
     * <p>Fails with {@link NotFoundException} if there is none.
     */
    @PythonSdk("FoundryClient._get_app")
    public Call<FoundryApp> getApp(String id) {
        return existing(id, GET_APP.with("id", id));
    }

    /** Not every answer about an app that does not exist has the platform's code for it; the official SDK reads so too. */
    private <T> Call<T> existing(String id, GraphQlOperation<T> request) {
        return this.caller.call(request).recover(LabelboxApiException.class, failure -> {
            boolean absent =
                    INVALID.equals(failure.code()) || failure.serverMessage().contains("not found");
            return Call.failed(() -> absent ? absent(id, failure) : failure);
        });
    }

    private static NotFoundException absent(String id, LabelboxApiException answer) {
        return new NotFoundException(new ApiError(
                answer.operation(),
                "Labelbox",
                answer.status(),
                answer.code(),
                answer.path(),
                answer.requestId(),
                "no Foundry app with id " + id + ": " + answer.serverMessage()));
    }

    /**
     * Makes an app. The official SDK keeps this to itself ({@code FoundryClient._create_app}).
     *
     * <p>Fails with {@link NotFoundException} if its ontology is unknown.
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
     * Deletes an app. What it has predicted stays. The official SDK keeps this to itself
     * ({@code FoundryClient._delete_app}).
     *
     * <p>Fails with {@link NotFoundException} if there is no such app.
     */
    @PythonSdk("FoundryClient._delete_app")
    public Call<Void> deleteApp(String id) {
        return existing(id, DELETE_APP.with("id", id)).withoutResult();
    }

    /**
     * Lets an app predict on data rows, as a task; the predictions are in a new model run. Export it with
     * {@code client.exports().ofModelRun(...)}; what it costs tells {@code client.models().runs().findUsage(...)}.
     *
     * <p>Fails with {@link NotFoundException} if there is no such app, and with
     * {@link InvalidRequestException} if a data row does not exist.
     *
     * @param modelRunName name of the model run
     * @throws IllegalArgumentException if there is no data row, or the name is blank
     */
    @PythonSdk({"Client.run_foundry_app", "FoundryClient.run_app"})
    public TaskCall<FoundryRun> runApp(String modelRunName, DataRowKeys dataRows, String appId) {
        if (modelRunName.isBlank() || dataRows.values().isEmpty()) {
            throw new IllegalArgumentException("A run needs a name and at least one data row");
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

    /** The official SDK's own tests read the id of the model run from the task's metadata. */
    private static FoundryRun run(Task task) {
        if (task.metadata() instanceof Map<?, ?> metadata && metadata.get("modelRunId") instanceof String id) {
            return new FoundryRun(id, task);
        }
        throw new DecodingException("The task " + task.id() + " does not name its model run", null, true);
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
