package io.github.labelboxspring.error;

import io.github.labelboxspring.work.TaskRef;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Root of the exceptions that calls fail with when they are executed. {@code execute()} throws and {@code mono()}
 * signals the same exceptions.
 *
 * <p>How to handle any of them:
 * <ul>
 * <li>{@link #tasks()} is not empty: tasks were started. Resume them by their references; do not start them again.
 * <li>{@link #mayHaveBeenApplied()}: a change may have been applied. Check before repeating the call.
 * <li>Otherwise, if {@link #retryable()}: the call can be retried unchanged.
 * </ul>
 *
 * <p>Invalid input that is detected before a request causes an {@link IllegalArgumentException} instead.
 */
public class LabelboxException extends RuntimeException implements Cloneable {

    private static final long serialVersionUID = 1L;

    private final boolean retryable;

    private boolean mayHaveBeenApplied;

    private int attempts;

    private Duration elapsed = Duration.ZERO;

    private String subject = "";

    private boolean changed;

    private String earlier = "";

    private String unsettled = "";

    private TaskRef[] tasks = {};

    protected LabelboxException(
            String message, @Nullable Throwable cause, boolean retryable, boolean mayHaveBeenApplied) {
        super(message, cause);
        this.retryable = retryable;
        this.mayHaveBeenApplied = mayHaveBeenApplied;
    }

    protected LabelboxException(String message) {
        this(message, null, false, false);
    }

    LabelboxException copy() {
        try {
            return (LabelboxException) clone();
        } catch (CloneNotSupportedException ex) {
            throw new IllegalStateException(ex);
        }
    }

    void attempted(String subject, int attempts, boolean mayHaveBeenApplied, Duration elapsed) {
        this.subject = subject.isEmpty() ? this.subject : subject;
        this.attempts = attempts;
        this.mayHaveBeenApplied |= mayHaveBeenApplied;
        this.elapsed = elapsed;
    }

    void started(boolean changed, String earlier, List<TaskRef> tasks) {
        this.changed |= changed;
        this.earlier = earlier.isEmpty() ? this.earlier : earlier;
        this.tasks = tasks.isEmpty() ? this.tasks : tasks.toArray(TaskRef[]::new);
    }

    void unsettled(String changes) {
        this.unsettled = changes;
        this.mayHaveBeenApplied = true;
    }

    /** Return whether the same call may succeed later without any change. */
    public boolean retryable() {
        return this.retryable;
    }

    /**
     * Return whether Labelbox may have applied a change of this call: the request that failed without a response, one
     * that was still in progress, or an earlier one, such as the start of a task. Before repeating the call, look up the
     * object by name or global key, or resume the task.
     */
    public boolean mayHaveBeenApplied() {
        return this.mayHaveBeenApplied || this.changed;
    }

    /**
     * Return the tasks that this call started and whose results can still be read, oldest first; empty if there are
     * none. Labelbox continues to process those that are not done. Tasks that have failed or do not exist are not
     * included.
     */
    public List<TaskRef> tasks() {
        return List.of(this.tasks);
    }

    /** Return how often the failed request was sent; 0 if the failure was not caused by a request. */
    public int attempts() {
        return this.attempts;
    }

    /** Return the time from the start of the failed request to its failure, including waits. */
    public Duration elapsed() {
        return this.elapsed;
    }

    /**
     * Return the message, including the ids and names that were sent, the attempts and duration of a retried request,
     * and what the call applied or started before it failed.
     */
    @Override
    public String getMessage() {
        StringBuilder text = new StringBuilder(String.valueOf(super.getMessage()));
        if (!this.subject.isEmpty()) {
            text.append(" (sent: ").append(this.subject).append(')');
        }
        if (this.attempts > 1) {
            text.append(" (")
                    .append(this.attempts)
                    .append(" attempts in ")
                    .append(this.elapsed.toMillis() / 100 / 10.0)
                    .append(" s)");
        }
        if (!this.unsettled.isEmpty()) {
            text.append(". Other steps of this call may have been applied: ")
                    .append(this.unsettled)
                    .append("; check before repeating it");
        }
        if (this.tasks.length > 0) {
            text.append(". Already started: ")
                    .append(Stream.of(this.tasks).map(TaskRef::toString).collect(Collectors.joining(", ")))
                    .append("; resume ")
                    .append(this.tasks.length == 1 ? "it" : "them")
                    .append(" instead of starting again");
        } else if (this.changed) {
            text.append(". Earlier steps of this call have been applied")
                    .append(this.earlier.isEmpty() ? "" : ": " + this.earlier)
                    .append("; check before repeating it");
        }
        return text.toString();
    }

    /**
     * Return whether the API key does not permit the operation at all, so that the remaining parts of a bulk operation
     * would fail in the same way.
     */
    public boolean concernsTheKey() {
        return this instanceof AuthenticationException
                || this instanceof AccessDeniedException
                || this instanceof OperationNotAllowedException;
    }
}
