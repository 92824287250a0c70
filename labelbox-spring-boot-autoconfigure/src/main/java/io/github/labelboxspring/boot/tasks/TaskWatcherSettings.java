package io.github.labelboxspring.boot.tasks;

import java.time.Duration;

/**
 * Settings of a {@link TaskWatcher}.
 *
 * @param timeout how long a task is watched unless {@link WatchOptions#timeout()} is set
 * @param attempts maximum number of attempts to publish a final event while a listener fails
 * @param firstPause pause before the second attempt; it doubles from there, up to 10 minutes
 * @param concurrency maximum number of listeners that run concurrently
 * @param connectionPatience time without any response about watched tasks after which the connection counts as lost
 * @param round pause between two queries of the store for watches of other instances
 * @param lease time for which an instance that no longer renews its lease keeps the watches of a workspace; another one
 *     takes over within that time and one round
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
