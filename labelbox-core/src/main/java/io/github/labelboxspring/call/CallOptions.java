package io.github.labelboxspring.call;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one call may set for itself; null means the client's setting.
 *
 * @param timeout longest time for one attempt
 * @param retry whether failed attempts are repeated
 * @param apiKey supplier of the API key to use instead of the client's, asked on each attempt
 */
public record CallOptions(
        @Nullable Duration timeout,
        @Nullable Boolean retry,
        @Nullable Supplier<String> apiKey) {

    /** Nothing set. */
    public static final CallOptions DEFAULTS = new CallOptions(null, null, null);

    public CallOptions {
        if (timeout != null && (timeout.isNegative() || timeout.isZero())) {
            throw new IllegalArgumentException("timeout must be positive, was " + timeout);
        }
    }

    public CallOptions timeout(Duration timeout) {
        return new CallOptions(timeout, this.retry, this.apiKey);
    }

    public CallOptions withoutRetry() {
        return new CallOptions(this.timeout, false, this.apiKey);
    }

    public CallOptions apiKey(Supplier<String> apiKey) {
        return new CallOptions(this.timeout, this.retry, apiKey);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "CallOptions[timeout=" + this.timeout + ", retry=" + this.retry + ", apiKey="
                + (this.apiKey == null ? "client's" : "own") + "]";
    }
}
