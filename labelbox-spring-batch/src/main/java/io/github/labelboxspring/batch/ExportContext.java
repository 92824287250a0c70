package io.github.labelboxspring.batch;

import io.github.labelboxspring.exports.ByteRange;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.StepContext;
import org.springframework.batch.core.scope.context.StepSynchronizationManager;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** The entries for an export in execution contexts, set by {@link ExportStep} and {@link ExportPartitioner}. */
final class ExportContext {

    static final String TASK_ID = "labelbox.export.task-id";

    private static final String START = "labelbox.export.start";

    private static final String END = "labelbox.export.end";

    private ExportContext() {}

    static ExecutionContext of(String taskId, ByteRange range) {
        ExecutionContext context = new ExecutionContext();
        context.putString(TASK_ID, taskId);
        context.putLong(START, range.start());
        context.putLong(END, range.end());
        return context;
    }

    /** Return the task id of the export of a partition, or else of an earlier step of the job. */
    static @Nullable String taskId(ExecutionContext step) {
        if (step.containsKey(TASK_ID)) {
            return step.getString(TASK_ID);
        }
        StepContext running = StepSynchronizationManager.getContext();
        ExecutionContext job = running == null
                ? new ExecutionContext()
                : running.getStepExecution().getJobExecution().getExecutionContext();
        return job.containsKey(TASK_ID) ? job.getString(TASK_ID) : null;
    }

    /** Return the range of the export for a partition, or else the entire export. */
    static ByteRange range(ExecutionContext step) {
        return ByteRange.of(step.getLong(START, 0), step.getLong(END, Long.MAX_VALUE));
    }
}
