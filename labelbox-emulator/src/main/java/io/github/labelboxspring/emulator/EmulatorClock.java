package io.github.labelboxspring.emulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time of the emulator, and the background work that waits for it. */
public abstract sealed class EmulatorClock extends Clock implements AutoCloseable permits JobClock {

    EmulatorClock() {}

    /** Runs from now on with the machine's time. */
    public static EmulatorClock real() {
        return new JobClock(null);
    }

    /** Is frozen at this moment. */
    public static EmulatorClock manual(Instant start) {
        return new JobClock(start);
    }

    /** Runs {@code work} once the delay has passed. */
    public abstract void schedule(Duration delay, Runnable work);

    /**
     * Turns the clock forward. While it is frozen, all work that falls due on the way is done in order and in this thread
     * before the method returns; otherwise it begins at once in threads of its own.
     *
     * @throws IllegalArgumentException if the step is negative
     */
    public abstract void advance(Duration step);

    /** Stops the time: work that waits goes on waiting until {@link #advance} or {@link #resume}. */
    public abstract void freeze();

    /** Lets the time run on from where it stands. */
    public abstract void resume();

    public abstract boolean frozen();

    /** Forgets the work that waits. */
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
