package io.github.labelboxspring.boot.tasks;

import java.time.Duration;
import java.util.UUID;
import java.util.function.LongSupplier;

/**
 * The lease of a workspace from the perspective of this instance. Its time starts before it is requested and is
 * measured by a monotonic clock, so this instance never considers the lease valid for longer than the store does.
 */
final class Lease {

    private final TaskWatchStore store;

    private final String workspace;

    private final String instance;

    private final Duration time;

    private final LongSupplier nanoTime;

    private volatile long end;

    private volatile boolean held;

    private volatile String holder = "";

    Lease(TaskWatchStore store, String workspace, String instance, Duration time, LongSupplier nanoTime) {
        this.store = store;
        this.workspace = workspace;
        this.instance = instance;
        this.time = time;
        this.nanoTime = nanoTime;
    }

    /** Return the holder name used to claim watches, which changes each time the lease has been lost. */
    String holder() {
        return this.holder;
    }

    boolean isHeld() {
        return this.held && this.nanoTime.getAsLong() - this.end < 0;
    }

    /**
     * Acquire the lease, or extend it after a third of its duration.
     *
     * @return whether it is held
     * @throws RuntimeException if the store fails; a lease that is held remains valid until it expires
     */
    boolean renew() {
        long now = this.nanoTime.getAsLong();
        if (this.held && this.end - now > this.time.toNanos() / 3 * 2) {
            return true;
        }
        boolean acquired = this.store.acquire(this.workspace, this.instance, this.time);
        if (acquired && !this.held) {
            this.holder = UUID.randomUUID().toString();
        }
        this.end = now + this.time.toNanos();
        this.held = acquired;
        return acquired;
    }

    void giveBack() {
        this.held = false;
        this.store.release(this.workspace, this.instance);
    }
}
