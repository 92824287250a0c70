package io.github.labelboxspring.boot.tasks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A clock that does not jump when that of the machine does. It continues from the time at which it was made or, where
 * there is one, from that of a store whose clock all instances share.
 */
final class SteadyClock {

    private final LongSupplier nanoTime;

    private volatile Reading reading;

    private volatile boolean set;

    SteadyClock(InstantSource machine, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.reading = new Reading(machine.instant(), nanoTime.getAsLong());
    }

    Instant now() {
        Reading last = this.reading;
        return last.time.plusNanos(this.nanoTime.getAsLong() - last.nanos);
    }

    Instant after(Duration time) {
        return now().plus(time);
    }

    /** Return whether the time of the store is known, if it has one. */
    boolean isSet() {
        return this.set;
    }

    /** Continue from the given time, if there is one. */
    void set(@Nullable Instant time) {
        this.set = true;
        if (time != null) {
            this.reading = new Reading(time, this.nanoTime.getAsLong());
        }
    }

    private record Reading(Instant time, long nanos) {}
}
