package io.github.labelboxspring.boot.tasks;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches of started tasks that the store could not take yet. */
final class Unstored {

    /** Most watches that are kept. */
    static final int CAPACITY = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(TaskWatcher.class);

    private final TaskWatchStore store;

    private final Deque<TaskWatch> watches = new ArrayDeque<>();

    private volatile boolean failing;

    Unstored(TaskWatchStore store) {
        this.store = store;
    }

    boolean isFailing() {
        return this.failing;
    }

    /** Note whether the store could be used. */
    void failing(boolean failing) {
        this.failing = failing;
    }

    /** Store a watch now, or later if that fails. A store that is known to fail is not tried, which might take long. */
    void add(TaskWatch watch) {
        if (!this.failing) {
            try {
                this.store.add(watch);
                return;
            } catch (RuntimeException | Error ex) {
                this.failing = true;
                LOG.error("The store failed: watches are kept in memory until it can be used again", ex);
            }
        }
        keep(watch);
    }

    private synchronized void keep(TaskWatch watch) {
        if (this.watches.size() < CAPACITY) {
            this.watches.add(watch);
        } else {
            LOG.error("{} cannot be watched: {} others already wait for the store", watch.watched(), CAPACITY);
        }
    }

    /** Store what waits for it. */
    void flush() {
        for (TaskWatch next = peek(); next != null; next = peek()) {
            this.store.add(next);
            remove(next);
        }
    }

    private synchronized @Nullable TaskWatch peek() {
        return this.watches.peek();
    }

    private synchronized void remove(TaskWatch watch) {
        this.watches.remove(watch);
    }

    /** Note in the log what is lost. */
    synchronized void lose() {
        this.watches.forEach(watch -> LOG.error("{} was not stored and is no longer watched", watch.watched()));
        this.watches.clear();
    }
}
