package io.github.labelboxspring.settings;

import java.time.Duration;
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
 */
public record CallOptions(
        @Nullable Duration timeout,
        @Nullable Duration deadline,
        @Nullable Boolean retry,
        @Nullable Supplier<String> apiKey,
        @Nullable Duration taskWait) {

    /** Nothing set. */
    public static final CallOptions DEFAULTS = new CallOptions(null, null, null, null, null);

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
        return new CallOptions(timeout, this.deadline, this.retry, this.apiKey, this.taskWait);
    }

    public CallOptions withDeadline(Duration deadline) {
        return new CallOptions(this.timeout, deadline, this.retry, this.apiKey, this.taskWait);
    }

    public CallOptions withoutRetry() {
        return new CallOptions(this.timeout, this.deadline, false, this.apiKey, this.taskWait);
    }

    public CallOptions withApiKey(Supplier<String> apiKey) {
        return new CallOptions(this.timeout, this.deadline, this.retry, apiKey, this.taskWait);
    }

    public CallOptions withTaskWait(Duration taskWait) {
        return new CallOptions(this.timeout, this.deadline, this.retry, this.apiKey, taskWait);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "CallOptions[timeout=" + this.timeout + ", deadline=" + this.deadline + ", retry=" + this.retry
                + ", apiKey=" + (this.apiKey == null ? "client's" : "own") + ", taskWait=" + this.taskWait + "]";
    }
}
