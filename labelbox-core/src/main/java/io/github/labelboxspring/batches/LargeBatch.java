package io.github.labelboxspring.batches;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.Caller;
import io.github.labelboxspring.call.Document;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.call.TaskCall;
import io.github.labelboxspring.call.TaskHandle;
import io.github.labelboxspring.call.TaskProgress;
import io.github.labelboxspring.call.TaskRef;
import io.github.labelboxspring.error.DecodingException;
import io.github.labelboxspring.error.TaskFailedException;
import io.github.labelboxspring.tasks.Task;
import io.github.labelboxspring.tasks.TaskOperations;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Creates a batch that is too large for one request: empty at first, then a task adds the data rows. */
final class LargeBatch {

    private static final Duration WAIT = Duration.ofHours(1);

    private static final Document<String> CREATE_EMPTY_BATCH = Document.mutation(
                    LargeBatch.class, "CreateEmptyBatch", "project.createEmptyBatch.id", String.class)
            .experimental()
            .timeout(BatchOperations.TIMEOUT);

    private static final Document<String> ADD_DATA_ROWS = Document.mutation(
                    LargeBatch.class, "AddDataRowsToBatch", "project.addDataRowsToBatchAsync.taskId", String.class)
            .experimental()
            .timeout(BatchOperations.TIMEOUT);

    private final Caller caller;

    private final String projectId;

    private final NewBatch batch;

    LargeBatch(Caller caller, String projectId, NewBatch batch) {
        this.caller = caller;
        this.projectId = projectId;
        this.batch = batch;
    }

    Call<BatchCreation> create() {
        return this.caller
                .call(CREATE_EMPTY_BATCH.with(Map.of("projectId", this.projectId, "input", this.batch.head())))
                .flatMap(id -> TaskCall.of(addRows(id).map(taskId -> handle(id, taskId))));
    }

    private Call<String> addRows(String id) {
        Map<String, @Nullable Object> input = new LinkedHashMap<>(this.batch.content());
        input.put("batchId", id);
        return this.caller.call(ADD_DATA_ROWS.with(Map.of("projectId", this.projectId, "input", input)));
    }

    private TaskHandle<BatchCreation> handle(String id, String taskId) {
        TaskRef ref = TaskRef.task(taskId);
        return new TaskHandle<>(
                ref,
                new TaskOperations(this.caller).progress(ref),
                done -> done.state() == TaskProgress.State.COMPLETE
                        ? result(id, taskId)
                        : Call.failed(() -> failed(id, done)),
                this.caller.polling(),
                WAIT);
    }

    private Call<BatchCreation> result(String id, String taskId) {
        return new TaskOperations(this.caller)
                .get(taskId)
                .map(this::refused)
                .flatMap(refused -> new BatchOperations(this.caller)
                        .get(this.projectId, id)
                        .map(made -> BatchCreation.of(made, this.batch.size(), refused)));
    }

    /** Inferred: a result that is JSON names the refused data rows as the small batch's answer does. */
    private List<String> refused(Task task) {
        String result = task.result();
        if (result == null || !result.startsWith("{")) {
            return List.of();
        }
        try {
            return this.caller
                    .json()
                    .read(result.getBytes(StandardCharsets.UTF_8), ResultType.of(Outcome.class))
                    .failedDataRowIds();
        } catch (DecodingException otherShape) {
            return List.of();
        }
    }

    private static TaskFailedException failed(String id, TaskProgress done) {
        String reason = done.message() == null || done.message().isBlank()
                ? done.state().name()
                : done.message();
        return new TaskFailedException(
                done.ref().id(),
                done.type(),
                reason + ". The batch " + id + " stays behind without these data rows: delete it before its name is"
                        + " used again",
                List.of());
    }

    record Outcome(@JsonProperty("failedDataRowIds") List<String> failedDataRowIds) {

        Outcome {
            failedDataRowIds = failedDataRowIds == null ? List.of() : List.copyOf(failedDataRowIds);
        }
    }
}
