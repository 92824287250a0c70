package io.github.labelboxspring.settings;

import java.time.Duration;

/**
 * How requests are made.
 *
 * @param timeout longest time for one attempt, where neither call nor operation says otherwise
 * @param retry how failed attempts are repeated
 * @param requestsPerMinute the client's own limit, 0 for none
 * @param maxConcurrentRequests most requests under way at the same time; further ones wait for their turn
 * @param maxInMemory longest answer in bytes; downloads are streamed and not limited
 * @param polling how often tasks are asked for their state
 */
public record TransportSettings(
        Duration timeout,
        RetrySettings retry,
        int requestsPerMinute,
        int maxConcurrentRequests,
        int maxInMemory,
        Polling polling) {

    /**
     * 60 s, the default retries, no own limit a minute, 30 requests at the same time, 64 MiB, the default polling. A
     * remark in the official SDK's repository says that the platform refuses a key's requests above some 30 at a time.
     */
    public static final TransportSettings DEFAULTS = new TransportSettings(
            Duration.ofSeconds(60), RetrySettings.DEFAULTS, 0, 30, 64 * 1024 * 1024, Polling.DEFAULT);

    public TransportSettings {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("timeout must be positive, was " + timeout);
        }
        if (requestsPerMinute < 0 || maxConcurrentRequests <= 0 || maxInMemory <= 0) {
            throw new IllegalArgumentException("requestsPerMinute must not be negative,"
                    + " maxConcurrentRequests and maxInMemory must be positive");
        }
    }
}
