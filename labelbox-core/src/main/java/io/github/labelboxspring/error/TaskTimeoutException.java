package io.github.labelboxspring.error;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A task did not complete within the given wait. It continues in Labelbox; resume it by its reference to wait again.
 */
public final class TaskTimeoutException extends LabelboxException {

    private static final long serialVersionUID = 1L;

    private final String taskId;

    /** @param lastState the state that was read last; null if none was read */
    public TaskTimeoutException(String taskId, String taskType, @Nullable String lastState, Duration waited) {
        super(
                "Task " + taskId + " (" + taskType + ") "
                        + (lastState == null
                                ? "was not polled within " + Failures.text(waited)
                                        + ", so its state is not known. Wait again"
                                : "is still " + lastState + " after " + Failures.text(waited)
                                        + ". It continues in Labelbox; wait again")
                        + " with a longer timeout",
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
