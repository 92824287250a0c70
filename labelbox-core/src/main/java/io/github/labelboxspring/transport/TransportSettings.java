package io.github.labelboxspring.transport;

import io.github.labelboxspring.call.Polling;
import io.github.labelboxspring.transport.retry.RetrySettings;
import java.time.Duration;

/**
 * How requests are made.
 *
 * @param timeout longest time for one attempt, where neither call nor operation says otherwise
 * @param retry how failed attempts are repeated
 * @param requestsPerMinute the client's own limit, 0 for none
 * @param maxInMemory longest answer in bytes; downloads are streamed and not limited
 * @param polling how often tasks are asked for their state
 */
public record TransportSettings(
        Duration timeout, RetrySettings retry, int requestsPerMinute, int maxInMemory, Polling polling) {

    /** 60 s, the default retries, no own limit, 64 MiB, the default polling. */
    public static final TransportSettings DEFAULTS =
            new TransportSettings(Duration.ofSeconds(60), RetrySettings.DEFAULTS, 0, 64 * 1024 * 1024, Polling.DEFAULT);

    public TransportSettings {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("timeout must be positive, was " + timeout);
        }
        if (requestsPerMinute < 0 || maxInMemory <= 0) {
            throw new IllegalArgumentException("requestsPerMinute must not be negative, maxInMemory must be positive");
        }
    }
}
