package io.github.labelboxspring.settings;

import java.time.Duration;

/**
 * How requests are sent.
 *
 * @param timeout the maximum time for an attempt, unless the call or the operation specifies another
 * @param deadline the maximum time for an operation, including all attempts, delays and queueing
 * @param retry how failed attempts are retried
 * @param requestsPerMinute the client-side limit of requests per minute, 0 for none
 * @param maxConcurrentRequests the maximum number of concurrent requests; further requests are queued
 * @param maxQueuedRequests the maximum number of queued requests; further requests fail
 * @param maxInMemory the maximum size of a response in bytes; downloads are streamed and not limited
 * @param polling how often tasks are polled
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
     * 60 s per attempt, 10 minutes per operation, default retries, no limit per minute, 30 concurrent and 10,000 queued
     * requests, 64 MiB, default polling. According to a comment in the official SDK's repository, the platform rejects
     * more than about 30 concurrent requests per API key.
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
            throw new IllegalArgumentException("timeout must be positive, not " + timeout);
        }
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("deadline must be positive, not " + deadline);
        }
        if (requestsPerMinute < 0 || maxConcurrentRequests <= 0 || maxQueuedRequests < 0 || maxInMemory <= 0) {
            throw new IllegalArgumentException("requestsPerMinute and maxQueuedRequests must not be negative,"
                    + " maxConcurrentRequests and maxInMemory must be positive");
        }
    }
}
