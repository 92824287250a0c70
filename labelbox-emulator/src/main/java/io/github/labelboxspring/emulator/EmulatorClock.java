package io.github.labelboxspring.emulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time of the emulator, and the background work that waits for it. */
public abstract class EmulatorClock extends Clock implements AutoCloseable {

    EmulatorClock() {}

    /** Runs with the machine's time. */
    public static EmulatorClock real() {
        return new RealClock();
    }

    /** Stands still until it is turned; work that is due runs in the thread that turns it. */
    public static EmulatorClock manual(Instant start) {
        return new ManualClock(start);
    }

    /** Runs {@code work} once the delay has passed. */
    public abstract void schedule(Duration delay, Runnable work);

    /**
     * Turns the clock and runs, in order, all work that falls due on the way.
     *
     * @throws UnsupportedOperationException if this clock runs by itself
     */
    public abstract void advance(Duration step);

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
