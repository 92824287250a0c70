package io.github.labelboxspring.internal.transport.ratelimit;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Spaces the requests of one API key. Sends at most a fixed number of requests per minute with a burst of one second,
 * no more than Labelbox has recently accepted, and none while Labelbox requests a pause.
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
     * @param requestsPerMinute the fixed limit, or 0 for none
     * @param nanoTime a monotonic clock
     */
    public RateLimiter(int requestsPerMinute, LongSupplier nanoTime) {
        this.spacing = requestsPerMinute == 0 ? 0 : MINUTE / requestsPerMinute;
        this.nanoTime = nanoTime;
        this.pausedUntil = nanoTime.getAsLong();
        this.next = this.pausedUntil - Math.max(this.spacing, SECOND);
    }

    /**
     * Reserve the next request.
     *
     * @param longest the maximum time to wait
     * @return how long to wait; empty, without a reservation, if that is longer than the maximum
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

    /** Return the maximum number of requests per second that can be sent; infinite if there is no limit. */
    public synchronized double perSecond() {
        long gap = gap();
        return gap == 0 ? Double.POSITIVE_INFINITY : (double) SECOND / gap;
    }

    /** Return the remaining time of the pause that Labelbox has requested. */
    public synchronized Duration pause() {
        return Duration.ofNanos(Math.max(0, this.pausedUntil - this.nanoTime.getAsLong()));
    }

    private long gap() {
        double perSecond = this.adaptive.perSecond();
        return Double.isInfinite(perSecond) ? this.spacing : Math.max(this.spacing, (long) (SECOND / perSecond));
    }

    /** Record that Labelbox has accepted a request. */
    public synchronized void accepted() {
        this.adaptive.accepted((double) this.nanoTime.getAsLong() / SECOND);
    }

    /**
     * Slow down because Labelbox has rejected a request for its rate.
     *
     * @param pause time in which no request starts, null if Labelbox did not specify it
     */
    public synchronized void refused(@Nullable Duration pause) {
        long now = this.nanoTime.getAsLong();
        this.adaptive.refused((double) now / SECOND);
        long until = pause == null ? now : now + pause.toNanos();
        this.next = Math.max(this.next, until);
        this.pausedUntil = Math.max(this.pausedUntil, until);
    }
}
