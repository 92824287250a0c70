package io.github.labelboxspring.error;

import java.time.Duration;

/** The wait for a task is over, the task is not. It goes on at the platform; wait for it again by its reference. */
public final class TaskTimeoutException extends LabelboxException {

    private static final long serialVersionUID = 1L;

    private final String taskId;

    public TaskTimeoutException(String taskId, String taskType, String lastState, Duration waited) {
        super(
                "Task " + taskId + " (" + taskType + ") is still " + lastState + " after " + waited.toSeconds()
                        + " s. It goes on at the platform: wait again with a longer time",
                null,
                true,
                false);
        this.taskId = taskId;
    }

    /** Id of the task, or the name of an annotation import. */
    public String taskId() {
        return this.taskId;
    }
}
