package io.github.labelboxspring.transport.retry;

import java.time.Duration;

/**
 * How failed attempts are repeated.
 *
 * @param maxAttempts attempts in all, the first included; 1 for no retry
 * @param firstDelay longest pause before the second attempt; it doubles from there, and a random part of it is waited
 * @param maxDelay longest pause
 * @param maxElapsed no attempt starts after this time
 * @param maxRetryAfter a longer wait asked for by the platform is not waited but thrown
 */
public record RetrySettings(
        int maxAttempts, Duration firstDelay, Duration maxDelay, Duration maxElapsed, Duration maxRetryAfter) {

    /** 5 attempts within 2 minutes, pauses of up to 0.5, 1, 2, 4 s; waits of up to a minute when told to. */
    public static final RetrySettings DEFAULTS = new RetrySettings(
            5, Duration.ofMillis(500), Duration.ofSeconds(20), Duration.ofMinutes(2), Duration.ofMinutes(1));

    public RetrySettings {
        if (maxAttempts < 1) {
            throw new IllegalArgumentException("maxAttempts must be at least 1, was " + maxAttempts);
        }
    }
}
