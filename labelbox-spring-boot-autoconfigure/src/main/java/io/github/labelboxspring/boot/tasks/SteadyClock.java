package io.github.labelboxspring.boot.tasks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A clock that is not affected by changes of the system clock. It starts at the system time of its creation or, if
 * available, at the time of a store whose clock is shared by all instances.
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

    /** Return whether the time of the store is known, or the store has no time. */
    boolean isSet() {
        return this.set;
    }

    /** Continue from the given time, if it is not null. */
    void set(@Nullable Instant time) {
        this.set = true;
        if (time != null) {
            this.reading = new Reading(time, this.nanoTime.getAsLong());
        }
    }

    private record Reading(Instant time, long nanos) {}
}
