package io.github.labelboxspring.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A background task failed or was cancelled, or rejected items although the operation does not permit rejected items.
 */
public final class TaskFailedException extends LabelboxException {

    private static final long serialVersionUID = 1L;

    private final String taskId;

    private final String taskType;

    private final transient List<RowFailure> failures;

    /** @param reason Labelbox's explanation, or null if there is none */
    public TaskFailedException(String taskId, String taskType, @Nullable String reason, List<RowFailure> failures) {
        super(describe(taskId, taskType, Reason.of(reason), failures));
        this.taskId = taskId;
        this.taskType = taskType;
        this.failures = List.copyOf(failures);
    }

    private static String describe(String taskId, String taskType, String reason, List<RowFailure> failures) {
        String text = "Task " + taskId + " (" + taskType + ") failed: " + reason;
        if (failures.isEmpty()) {
            return text;
        }
        return text + " (first of " + failures.size() + ": " + RowFailure.summary(failures) + ")";
    }

    /** Return the id of the task, or the name of an annotation import. */
    public String taskId() {
        return this.taskId;
    }

    /** Return Labelbox's task type, such as {@code export-data-rows}. */
    public String taskType() {
        return this.taskType;
    }

    /** Return the rejected items, as far as Labelbox reports them. */
    public List<RowFailure> failures() {
        return this.failures;
    }
}
