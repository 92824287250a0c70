package io.github.labelboxspring.settings;

import io.github.labelboxspring.work.TaskRef;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one call may set for itself; null means the client's setting.
 *
 * @param timeout longest time for one attempt; for an upload or a download, longest time without progress
 * @param deadline longest time for the whole call: attempts, pauses, waiting for a turn and for tasks
 * @param retry whether failed attempts are repeated
 * @param apiKey supplier of the API key to use instead of the client's, asked on each attempt
 * @param taskWait longest wait for a task that the call starts
 * @param taskListener called with each task that the call starts, instead of the client's listener
 */
public record CallOptions(
        @Nullable Duration timeout,
        @Nullable Duration deadline,
        @Nullable Boolean retry,
        @Nullable Supplier<String> apiKey,
        @Nullable Duration taskWait,
        @Nullable Consumer<? super TaskRef> taskListener) {

    /** Nothing set. */
    public static final CallOptions DEFAULTS = new CallOptions(null, null, null, null, null, null);

    public CallOptions {
        check("timeout", timeout);
        check("deadline", deadline);
        check("taskWait", taskWait);
    }

    private static void check(String name, @Nullable Duration time) {
        if (time != null && (time.isNegative() || time.isZero())) {
            throw new IllegalArgumentException(name + " must be positive, was " + time);
        }
    }

    public CallOptions withTimeout(Duration timeout) {
        return new CallOptions(timeout, this.deadline, this.retry, this.apiKey, this.taskWait, this.taskListener);
    }

    public CallOptions withDeadline(Duration deadline) {
        return new CallOptions(this.timeout, deadline, this.retry, this.apiKey, this.taskWait, this.taskListener);
    }

    public CallOptions withoutRetry() {
        return new CallOptions(this.timeout, this.deadline, false, this.apiKey, this.taskWait, this.taskListener);
    }

    public CallOptions withApiKey(Supplier<String> apiKey) {
        return new CallOptions(this.timeout, this.deadline, this.retry, apiKey, this.taskWait, this.taskListener);
    }

    public CallOptions withTaskWait(Duration taskWait) {
        return new CallOptions(this.timeout, this.deadline, this.retry, this.apiKey, taskWait, this.taskListener);
    }

    /**
     * Return the same options with a listener for tasks: see
     * {@link io.github.labelboxspring.LabelboxClientBuilder#taskListener}, whose listener it replaces for the call. Unlike
     * that one it is also called if the call has an API key of its own.
     */
    public CallOptions withTaskListener(Consumer<? super TaskRef> taskListener) {
        return new CallOptions(this.timeout, this.deadline, this.retry, this.apiKey, this.taskWait, taskListener);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "CallOptions[timeout=" + this.timeout + ", deadline=" + this.deadline + ", retry=" + this.retry
                + ", apiKey=" + (this.apiKey == null ? "client's" : "own") + ", taskWait=" + this.taskWait + "]";
    }
}
