package io.github.labelboxspring.boot.tasks;

import java.time.Duration;

/**
 * Settings of a {@link TaskWatcher}.
 *
 * @param timeout how long a task is watched unless {@link WatchOptions#timeout()} says otherwise
 * @param attempts how often the end of a task is published at most while a listener fails
 * @param firstPause pause before the second attempt; it doubles from there, up to 10 minutes
 * @param concurrency most listeners at work at the same time
 * @param connectionPatience time without any answer about watched tasks after which the connection is lost
 * @param round pause between two looks into the store, for watches of other instances
 * @param lease how long an instance keeps the watches of a workspace after it has last reported; another one takes over
 *     within that time and one round
 */
public record TaskWatcherSettings(
        Duration timeout,
        int attempts,
        Duration firstPause,
        int concurrency,
        Duration connectionPatience,
        Duration round,
        Duration lease) {

    /** The defaults of the properties {@code labelbox.tasks.*}. */
    public static final TaskWatcherSettings DEFAULTS = new TaskWatcherSettings(
            Duration.ofHours(24),
            5,
            Duration.ofSeconds(1),
            32,
            Duration.ofMinutes(2),
            Duration.ofSeconds(1),
            Duration.ofSeconds(30));

    public TaskWatcherSettings {
        check("timeout", timeout);
        check("firstPause", firstPause);
        check("connectionPatience", connectionPatience);
        check("round", round);
        check("lease", lease);
        if (attempts < 1 || concurrency < 1) {
            throw new IllegalArgumentException(
                    "attempts and concurrency must be positive, were " + attempts + " and " + concurrency);
        }
        if (lease.compareTo(round.multipliedBy(3)) < 0) {
            throw new IllegalArgumentException(
                    "The lease must be at least three rounds, was " + lease + " with rounds of " + round);
        }
    }

    private static void check(String name, Duration time) {
        if (time.toMillis() <= 0) {
            throw new IllegalArgumentException(name + " must be at least a millisecond, was " + time);
        }
    }
}
