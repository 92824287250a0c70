package io.github.labelboxspring.emulator.internal.control;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a snapshot needs of the clock of an emulator. */
public interface SnapshotClock {

    /** How many pieces of work wait or are in progress. */
    int pending();

    /** Waits for work to end, but not for work that cannot begin within the time. */
    void awaitWork(Duration patience);

    Time time();

    void set(Time time);

    /**
     * Where the clock stands.
     *
     * @param offset how far it is ahead of the machine's
     * @param frozenAt null if it runs
     */
    record Time(Duration offset, @Nullable Instant frozenAt) implements Serializable {}
}
