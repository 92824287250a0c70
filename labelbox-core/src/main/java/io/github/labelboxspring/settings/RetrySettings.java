package io.github.labelboxspring.settings;

import java.time.Duration;
import java.util.Set;

/**
 * How failed attempts are retried.
 *
 * @param maxAttempts the maximum number of attempts, including the first; 1 for no retries. Attempts rejected by rate
 *     limits are not counted
 * @param firstDelay the maximum delay before the second attempt, doubled for each further attempt; the actual delay is
 *     a random part of it
 * @param maxDelay the upper limit of the maximum delay
 * @param maxElapsed the time spent on attempts and delays after which no further attempt starts
 * @param maxRetryAfter the maximum delay requested by the platform; a longer one causes the call to fail immediately
 * @param statuses the HTTP statuses to retry if that is safe; 429 is always retried. An internal error that the
 *     platform returns without a status is treated as 500
 */
public record RetrySettings(
        int maxAttempts,
        Duration firstDelay,
        Duration maxDelay,
        Duration maxElapsed,
        Duration maxRetryAfter,
        Set<Integer> statuses) {

    /** Failures of servers and of proxies in front of them. */
    public static final Set<Integer> DEFAULT_STATUSES = Set.of(500, 502, 503, 504, 520, 521, 522, 523, 524);

    /**
     * 20 attempts within 2 minutes, delays of up to 0.5, 1, 2, 4 … 20 s; up to a minute if requested by the platform.
     */
    public static final RetrySettings DEFAULTS = new RetrySettings(
            20, Duration.ofMillis(500), Duration.ofSeconds(20), Duration.ofMinutes(2), Duration.ofMinutes(1));

    /** Create settings with the {@link #DEFAULT_STATUSES default statuses}. */
    public RetrySettings(
            int maxAttempts, Duration firstDelay, Duration maxDelay, Duration maxElapsed, Duration maxRetryAfter) {
        this(maxAttempts, firstDelay, maxDelay, maxElapsed, maxRetryAfter, DEFAULT_STATUSES);
    }

    public RetrySettings {
        statuses = Set.copyOf(statuses);
        if (maxAttempts < 1) {
            throw new IllegalArgumentException("maxAttempts must be at least 1, not " + maxAttempts);
        }
    }
}
