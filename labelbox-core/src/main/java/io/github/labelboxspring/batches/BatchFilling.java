package io.github.labelboxspring.batches;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.call.TaskHandle;
import io.github.labelboxspring.error.DecodingException;
import io.github.labelboxspring.error.TaskFailedException;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.tasks.Task;
import io.github.labelboxspring.tasks.TaskOperations;
import io.github.labelboxspring.work.TaskProgress;
import io.github.labelboxspring.work.TaskRef;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/** The outcome of a task that adds data rows to a batch. */
final class BatchFilling {

    private static final Duration WAIT = Duration.ofHours(1);

    private final Caller caller;

    private final String projectId;

    private final String batchId;

    private final OptionalInt requested;

    /** @param requested the number of data rows requested, if known */
    BatchFilling(Caller caller, String projectId, String batchId, OptionalInt requested) {
        this.caller = caller;
        this.projectId = projectId;
        this.batchId = batchId;
        this.requested = requested;
    }

    TaskHandle<BatchCreation> handle(String taskId) {
        TaskRef ref = new TaskRef(TaskRef.Kind.TASK, taskId, this.batchId);
        return new TaskHandle<>(
                ref,
                new TaskOperations(this.caller).progress(ref),
                this.caller.watch(ref),
                done -> done.state() == TaskProgress.State.COMPLETE ? result(taskId) : Call.failed(() -> failed(done)),
                this.caller.polling().taskWait(WAIT));
    }

    private Call<BatchCreation> result(String taskId) {
        return new TaskOperations(this.caller)
                .get(taskId)
                .map(this::refused)
                .flatMap(refused -> new BatchOperations(this.caller)
                        .get(this.projectId, this.batchId)
                        .map(made ->
                                BatchCreation.of(made, this.requested.orElse(made.size() + refused.size()), refused)));
    }

    /** Inferred: a JSON result lists the rejected data rows in the same form as the response for a small batch. */
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

    private TaskFailedException failed(TaskProgress done) {
        String reason = done.message() == null || done.message().isBlank()
                ? done.state().name()
                : done.message();
        return new TaskFailedException(
                done.ref().id(),
                done.type(),
                reason + ". The batch " + this.batchId + " exists without these data rows. Create it again to fill it",
                List.of());
    }

    record Outcome(@JsonSetter(nulls = Nulls.AS_EMPTY) List<String> failedDataRowIds) {

        Outcome {
            failedDataRowIds = List.copyOf(failedDataRowIds);
        }
    }
}
