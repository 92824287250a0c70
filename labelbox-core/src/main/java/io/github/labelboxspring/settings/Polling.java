package io.github.labelboxspring.settings;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * How often a running task is asked for its state: at first every {@code first}, then ever more slowly up to
 * {@code max}, each pause with up to a fifth of jitter on top.
 *
 * @param first pause before the second question
 * @param max longest pause
 * @param taskWait longest wait for a task where the call does not say; null leaves it to each operation
 */
public record Polling(
        Duration first, Duration max, @Nullable Duration taskWait) {

    /** Every 2 s at first, every 30 s at last. The platform's documentation asks for no less than 2 s. */
    public static final Polling DEFAULT = new Polling(Duration.ofSeconds(2), Duration.ofSeconds(30));

    private static final double GROWTH = 1.3;

    /** Where each operation knows how long to wait for its task. */
    public Polling(Duration first, Duration max) {
        this(first, max, null);
    }

    public Polling {
        if (first.isNegative() || first.isZero() || max.compareTo(first) < 0) {
            throw new IllegalArgumentException("polling needs 0 < first <= max, was " + first + " and " + max);
        }
        if (taskWait != null && (taskWait.isNegative() || taskWait.isZero())) {
            throw new IllegalArgumentException("taskWait must be positive, was " + taskWait);
        }
    }

    /** The longest wait for a task of an operation that would wait so long by itself. */
    public Duration taskWait(Duration otherwise) {
        return this.taskWait == null ? otherwise : this.taskWait;
    }

    /** The pause after the n-th question, counted from 0. */
    public Duration pause(long n) {
        double millis = Math.min(this.max.toMillis(), this.first.toMillis() * Math.pow(GROWTH, Math.min(n, 100)));
        return Duration.ofMillis(
                (long) (millis * (1 + ThreadLocalRandom.current().nextDouble(0.2))));
    }
}
