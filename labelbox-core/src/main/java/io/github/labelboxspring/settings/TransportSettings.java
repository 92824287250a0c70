package io.github.labelboxspring.settings;

import java.time.Duration;

/**
 * How requests are made.
 *
 * @param timeout longest time for one attempt, where neither call nor operation says otherwise
 * @param deadline longest time for one operation with all its attempts, pauses and waits for a turn
 * @param retry how failed attempts are repeated
 * @param requestsPerMinute the client's own limit, 0 for none
 * @param maxConcurrentRequests most requests under way at the same time; further ones wait for their turn
 * @param maxQueuedRequests most requests that wait for their turn; further ones fail
 * @param maxInMemory longest answer in bytes; downloads are streamed and not limited
 * @param polling how often tasks are asked for their state
 */
public record TransportSettings(
        Duration timeout,
        Duration deadline,
        RetrySettings retry,
        int requestsPerMinute,
        int maxConcurrentRequests,
        int maxQueuedRequests,
        int maxInMemory,
        Polling polling) {

    /**
     * 60 s an attempt, 10 minutes an operation, the default retries, no limit a minute, 30 requests at the same time and
     * 10,000 waiting, 64 MiB, the default polling. A
     * remark in the official SDK's repository says that the platform refuses a key's requests above some 30 at a time.
     */
    public static final TransportSettings DEFAULTS = new TransportSettings(
            Duration.ofSeconds(60),
            Duration.ofMinutes(10),
            RetrySettings.DEFAULTS,
            0,
            30,
            10_000,
            64 * 1024 * 1024,
            Polling.DEFAULT);

    public TransportSettings {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("timeout must be positive, was " + timeout);
        }
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("deadline must be positive, was " + deadline);
        }
        if (requestsPerMinute < 0 || maxConcurrentRequests <= 0 || maxQueuedRequests < 0 || maxInMemory <= 0) {
            throw new IllegalArgumentException("requestsPerMinute and maxQueuedRequests must not be negative,"
                    + " maxConcurrentRequests and maxInMemory must be positive");
        }
    }
}
