package io.github.labelboxspring.emulator.internal.control;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The operations of the clock that snapshots need. */
public interface SnapshotClock {

    /** Return the number of pieces of work that are waiting or in progress. */
    int pending();

    /** Wait for work to end, but not for work that cannot start within the given time. */
    void awaitWork(Duration patience);

    Time time();

    void set(Time time);

    /**
     * The state of the clock.
     *
     * @param offset how far the clock is ahead of the machine's clock
     * @param frozenAt the time at which the clock is frozen, null if it runs
     */
    record Time(Duration offset, @Nullable Instant frozenAt) implements Serializable {}
}
