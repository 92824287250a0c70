package io.github.labelboxspring.emulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The emulator's clock, which also runs its background work. */
public abstract sealed class EmulatorClock extends Clock implements AutoCloseable permits JobClock {

    EmulatorClock() {}

    /** Return a clock that follows the machine's time. */
    public static EmulatorClock real() {
        return new JobClock(null);
    }

    /** Return a clock that is frozen at the given instant. */
    public static EmulatorClock manual(Instant start) {
        return new JobClock(start);
    }

    /** Run {@code work} when the delay has passed. */
    public abstract void schedule(Duration delay, Runnable work);

    /**
     * Advance the clock. If it is frozen, the work that becomes due runs in order on the calling thread before this method
     * returns; otherwise, it starts immediately on other threads.
     *
     * @throws IllegalArgumentException if the step is negative
     */
    public abstract void advance(Duration step);

    /** Stop the clock. Pending work waits until {@link #advance} or {@link #resume} is called. */
    public abstract void freeze();

    /** Let the clock continue from its current time. */
    public abstract void resume();

    /** Return whether the clock is stopped. */
    public abstract boolean frozen();

    /** Discard pending work. */
    public abstract void clear();

    @Override
    public abstract void close();

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The emulator keeps UTC");
    }
}
