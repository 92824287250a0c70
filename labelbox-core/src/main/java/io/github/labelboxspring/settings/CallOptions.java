package io.github.labelboxspring.settings;

import io.github.labelboxspring.work.TaskRef;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Options of a single call; null for the client's setting.
 *
 * @param timeout the maximum time for an attempt; for an upload or a download, the maximum time without progress
 * @param deadline the maximum time for the entire call, including attempts, delays, queueing and waiting for tasks
 * @param retry whether failed attempts are retried
 * @param apiKey the supplier of the API key to use instead of the client's, called for each attempt
 * @param taskWait the maximum time to wait for a task that the call starts
 * @param taskListener the listener to call with each task that the call starts, instead of the client's listener
 */
public record CallOptions(
        @Nullable Duration timeout,
        @Nullable Duration deadline,
        @Nullable Boolean retry,
        @Nullable Supplier<String> apiKey,
        @Nullable Duration taskWait,
        @Nullable Consumer<? super TaskRef> taskListener) {

    /** Options with the client's settings. */
    public static final CallOptions DEFAULTS = new CallOptions(null, null, null, null, null, null);

    public CallOptions {
        check("timeout", timeout);
        check("deadline", deadline);
        check("taskWait", taskWait);
    }

    private static void check(String name, @Nullable Duration time) {
        if (time != null && (time.isNegative() || time.isZero())) {
            throw new IllegalArgumentException(name + " must be positive, not " + time);
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
     * Return a copy of these options with a listener for tasks, which replaces that of {@link
     * io.github.labelboxspring.LabelboxClientBuilder#taskListener} for the call. Unlike the client's listener, it is
     * also called if the call has its own API key.
     */
    public CallOptions withTaskListener(Consumer<? super TaskRef> taskListener) {
        return new CallOptions(this.timeout, this.deadline, this.retry, this.apiKey, this.taskWait, taskListener);
    }

    /** Return a description without the API key. */
    @Override
    public String toString() {
        return "CallOptions[timeout=" + this.timeout + ", deadline=" + this.deadline + ", retry=" + this.retry
                + ", apiKey=" + (this.apiKey == null ? "client's" : "own") + ", taskWait=" + this.taskWait + "]";
    }
}
