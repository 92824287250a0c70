package io.github.labelboxspring.internal.transport.ratelimit;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Spaces the requests of one API key: at most a fixed number a minute with a burst of a second's worth, no more than the
 * platform has shown to accept, and none while it asks for a pause.
 */
public final class RateLimiter {

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final long spacing;

    private final LongSupplier nanoTime;

    private final AdaptiveRate adaptive = new AdaptiveRate();

    private long next;

    private long pausedUntil;

    /**
     * @param requestsPerMinute the fixed limit, 0 for none
     * @param nanoTime a monotonic clock
     */
    public RateLimiter(int requestsPerMinute, LongSupplier nanoTime) {
        this.spacing = requestsPerMinute == 0 ? 0 : MINUTE / requestsPerMinute;
        this.nanoTime = nanoTime;
        this.pausedUntil = nanoTime.getAsLong();
        this.next = this.pausedUntil - Math.max(this.spacing, SECOND);
    }

    /**
     * Take the next place in the row.
     *
     * @param longest longest wait
     * @return how long to wait for the place; empty, and no place is taken, if that is longer
     */
    public synchronized Optional<Duration> reserve(Duration longest) {
        long now = this.nanoTime.getAsLong();
        long gap = gap();
        long place = Math.max(this.next, now - Math.max(gap, SECOND));
        Duration wait = Duration.ofNanos(Math.max(0, place - now));
        if (wait.compareTo(longest) > 0) {
            return Optional.empty();
        }
        this.next = place + gap;
        this.adaptive.sent((double) Math.max(place, now) / SECOND);
        return Optional.of(wait);
    }

    /** Return the most requests a second that may be sent now, infinite if there is no limit. */
    public synchronized double perSecond() {
        long gap = gap();
        return gap == 0 ? Double.POSITIVE_INFINITY : (double) SECOND / gap;
    }

    /** Return how long the platform has asked for a pause from now on. */
    public synchronized Duration pause() {
        return Duration.ofNanos(Math.max(0, this.pausedUntil - this.nanoTime.getAsLong()));
    }

    private long gap() {
        double perSecond = this.adaptive.perSecond();
        return Double.isInfinite(perSecond) ? this.spacing : Math.max(this.spacing, (long) (SECOND / perSecond));
    }

    /** Note that the platform has accepted a request. */
    public synchronized void accepted() {
        this.adaptive.accepted((double) this.nanoTime.getAsLong() / SECOND);
    }

    /**
     * Slow down, since the platform has refused a request for its rate.
     *
     * @param pause during which no request starts, null if the platform does not say
     */
    public synchronized void refused(@Nullable Duration pause) {
        long now = this.nanoTime.getAsLong();
        this.adaptive.refused((double) now / SECOND);
        long until = pause == null ? now : now + pause.toNanos();
        this.next = Math.max(this.next, until);
        this.pausedUntil = Math.max(this.pausedUntil, until);
    }
}
