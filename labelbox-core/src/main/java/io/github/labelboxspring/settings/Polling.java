package io.github.labelboxspring.settings;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The intervals for polling running tasks. The interval grows from {@code first} to {@code max}, each with up to a
 * fifth of jitter added.
 *
 * @param first the delay before the second poll
 * @param max the maximum delay
 * @param taskWait the maximum time to wait for a task if the call does not specify it; null for the operation's default
 */
public record Polling(
        Duration first, Duration max, @Nullable Duration taskWait) {

    /** From 2 s to 30 s. The platform's documentation requires at least 2 s. */
    public static final Polling DEFAULT = new Polling(Duration.ofSeconds(2), Duration.ofSeconds(30));

    private static final double GROWTH = 1.3;

    /** Create polling intervals with each operation's default task wait. */
    public Polling(Duration first, Duration max) {
        this(first, max, null);
    }

    public Polling {
        if (first.isNegative() || first.isZero() || max.compareTo(first) < 0) {
            throw new IllegalArgumentException("polling requires 0 < first <= max, not " + first + " and " + max);
        }
        if (taskWait != null && (taskWait.isNegative() || taskWait.isZero())) {
            throw new IllegalArgumentException("taskWait must be positive, not " + taskWait);
        }
    }

    /** Return the configured task wait, or the operation's default. */
    public Duration taskWait(Duration otherwise) {
        return this.taskWait == null ? otherwise : this.taskWait;
    }

    /** Return the delay after the n-th poll, counted from 0. */
    public Duration pause(long n) {
        double millis = Math.min(this.max.toMillis(), this.first.toMillis() * Math.pow(GROWTH, Math.min(n, 100)));
        return Duration.ofMillis(
                (long) (millis * (1 + ThreadLocalRandom.current().nextDouble(0.2))));
    }
}
