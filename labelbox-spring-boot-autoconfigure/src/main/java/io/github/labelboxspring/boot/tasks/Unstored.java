package io.github.labelboxspring.boot.tasks;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches of started tasks that could not be stored yet. */
final class Unstored {

    /** Maximum number of watches. */
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

    /** Record whether the store is available. */
    void failing(boolean failing) {
        this.failing = failing;
    }

    /**
     * Store a watch now, or later if that fails. A failing store is not called again here, because that may take long.
     */
    void add(TaskWatch watch) {
        if (!this.failing) {
            try {
                this.store.add(watch);
                return;
            } catch (RuntimeException | Error ex) {
                this.failing = true;
                LOG.error("The store failed; watches are kept in memory until it is available again", ex);
            }
        }
        keep(watch);
    }

    private synchronized void keep(TaskWatch watch) {
        if (this.watches.size() < CAPACITY) {
            this.watches.add(watch);
        } else {
            LOG.error("{} cannot be watched: {} watches are already waiting for the store", watch.watched(), CAPACITY);
        }
    }

    /** Store the waiting watches. */
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

    /** Log the watches that are lost. */
    synchronized void lose() {
        this.watches.forEach(watch -> LOG.error("{} was not stored and is no longer watched", watch.watched()));
        this.watches.clear();
    }
}
