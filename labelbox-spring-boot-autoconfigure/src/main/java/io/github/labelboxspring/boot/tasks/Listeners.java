package io.github.labelboxspring.boot.tasks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the listeners of the application with limited concurrency. Each watch is queued at most once, so the queue is
 * never longer than the number of watches.
 */
final class Listeners {

    private static final Logger LOG = LoggerFactory.getLogger(TaskWatcher.class);

    private final Executor executor;

    private final int concurrency;

    private final Deque<Runnable> waiting = new ArrayDeque<>();

    private int active;

    private @Nullable Runnable idle;

    Listeners(Executor executor, int concurrency) {
        this.executor = executor;
        this.concurrency = concurrency;
    }

    void submit(Runnable work) {
        synchronized (this) {
            if (this.idle != null) {
                return;
            }
            this.waiting.add(work);
        }
        fill();
    }

    /** Start another worker if work is queued and the limit is not reached. */
    void fill() {
        if (!reserve()) {
            return;
        }
        try {
            this.executor.execute(this::work);
        } catch (RuntimeException | Error ex) {
            release();
            LOG.error("Could not start a thread for listeners of task events; will retry", ex);
        }
    }

    private synchronized boolean reserve() {
        if (this.active >= this.concurrency || this.waiting.isEmpty()) {
            return false;
        }
        this.active++;
        return true;
    }

    private void release() {
        Runnable done;
        synchronized (this) {
            this.active--;
            done = this.active == 0 ? this.idle : null;
        }
        if (done != null) {
            done.run();
        }
    }

    private void work() {
        for (Runnable next = next(); next != null; next = next()) {
            try {
                next.run();
            } catch (RuntimeException | Error ex) {
                LOG.error("Failed to deliver an event", ex);
            }
        }
        release();
        fill();
    }

    private synchronized @Nullable Runnable next() {
        return this.waiting.poll();
    }

    /** Accept no more work, clear the queue, and call back when the running listeners have returned. */
    void stop(Runnable whenIdle) {
        boolean idleNow;
        synchronized (this) {
            this.waiting.clear();
            this.idle = whenIdle;
            idleNow = this.active == 0;
        }
        if (idleNow) {
            whenIdle.run();
        }
    }
}
