package io.github.labelboxspring.settings;

import java.time.Duration;
import java.util.Set;

/**
 * How failed attempts are repeated.
 *
 * @param maxAttempts attempts in all, the first included; 1 for no retry. Attempts that are refused for the request rate do not count
 * @param firstDelay longest pause before the second attempt; it doubles from there, and a random part of it is waited
 * @param maxDelay longest pause
 * @param maxElapsed time spent on attempts and pauses after which no attempt starts
 * @param maxRetryAfter a longer wait asked for by the platform is not waited but thrown
 * @param statuses HTTP statuses that are repeated where that is safe; 429 always is. An internal error that the platform
 *     tells without a status counts as 500
 */
public record RetrySettings(
        int maxAttempts,
        Duration firstDelay,
        Duration maxDelay,
        Duration maxElapsed,
        Duration maxRetryAfter,
        Set<Integer> statuses) {

    /** The failures of servers and of the proxies before them. */
    public static final Set<Integer> DEFAULT_STATUSES = Set.of(500, 502, 503, 504, 520, 521, 522, 523, 524);

    /** 20 attempts within 2 minutes, pauses of up to 0.5, 1, 2, 4 … 20 s; waits of up to a minute when the platform asks. */
    public static final RetrySettings DEFAULTS = new RetrySettings(
            20, Duration.ofMillis(500), Duration.ofSeconds(20), Duration.ofMinutes(2), Duration.ofMinutes(1));

    /** With the {@link #DEFAULT_STATUSES default statuses}. */
    public RetrySettings(
            int maxAttempts, Duration firstDelay, Duration maxDelay, Duration maxElapsed, Duration maxRetryAfter) {
        this(maxAttempts, firstDelay, maxDelay, maxElapsed, maxRetryAfter, DEFAULT_STATUSES);
    }

    public RetrySettings {
        statuses = Set.copyOf(statuses);
        if (maxAttempts < 1) {
            throw new IllegalArgumentException("maxAttempts must be at least 1, was " + maxAttempts);
        }
    }
}
