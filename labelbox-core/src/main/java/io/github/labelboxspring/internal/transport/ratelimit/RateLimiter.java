package io.github.labelboxspring.internal.transport.ratelimit;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Spaces requests: at most so many a minute, with a burst of a second's worth, and none at all while the platform asks
 * for a pause. Shared by all calls of one key.
 */
public final class RateLimiter {

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final long spacing;

    private final long burst;

    private final LongSupplier nanoTime;

    private long next;

    /**
     * @param requestsPerMinute the limit, 0 for none
     * @param nanoTime a monotonic clock
     */
    public RateLimiter(int requestsPerMinute, LongSupplier nanoTime) {
        this.spacing = requestsPerMinute == 0 ? 0 : MINUTE / requestsPerMinute;
        this.burst = Math.max(this.spacing, Duration.ofSeconds(1).toNanos());
        this.nanoTime = nanoTime;
        this.next = nanoTime.getAsLong() - this.burst;
    }

    /** Takes the next place in the row and tells how long to wait for it. */
    public synchronized Duration reserve() {
        long now = this.nanoTime.getAsLong();
        this.next = Math.max(this.next, now - this.burst);
        long place = this.next;
        this.next = place + this.spacing;
        return Duration.ofNanos(Math.max(0, place - now));
    }

    /** Lets no request start before the pause is over. */
    public synchronized void pause(Duration pause) {
        this.next = Math.max(this.next, this.nanoTime.getAsLong() + pause.toNanos());
    }
}
