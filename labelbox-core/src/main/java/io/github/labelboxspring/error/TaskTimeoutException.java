package io.github.labelboxspring.error;

import java.time.Duration;

/**
 * A task did not complete within the given wait. It continues in Labelbox; resume it by its reference to wait again.
 */
public final class TaskTimeoutException extends LabelboxException {

    private static final long serialVersionUID = 1L;

    private final String taskId;

    public TaskTimeoutException(String taskId, String taskType, String lastState, Duration waited) {
        super(
                "Task " + taskId + " (" + taskType + ") is still " + lastState + " after " + Failures.text(waited)
                        + ". It continues in Labelbox; wait again with a longer timeout",
                null,
                true,
                false);
        this.taskId = taskId;
    }

    /** Return the id of the task, or the name of an annotation import. */
    public String taskId() {
        return this.taskId;
    }
}
