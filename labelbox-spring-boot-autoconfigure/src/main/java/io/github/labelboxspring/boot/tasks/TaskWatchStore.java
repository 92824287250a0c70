package io.github.labelboxspring.boot.tasks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A store of watches. A watch is removed only after its final event was published, so a persistent store loses none. A
 * bean of this type replaces the store selected by {@code labelbox.tasks.store}.
 *
 * <p>Several instances of an application may share a store. One of them at a time holds the lease of a workspace and
 * claims its watches; only the holder that has claimed a watch may change it. Methods are called by several threads.
 */
public interface TaskWatchStore {

    /** Add an unclaimed watch. It replaces a watch of the same task and workspace, parked or not. */
    void add(TaskWatch watch);

    /**
     * Return the watches of a workspace that the given holder has not claimed yet, oldest first, and claim them for the
     * holder, regardless of earlier claims. Parked watches are omitted.
     *
     * @param holder the name of an instance while it holds the lease; it changes if another instance held the lease in
     *     the meantime
     * @param limit maximum number of watches to return
     */
    List<TaskWatch> take(String workspace, String holder, int limit);

    /**
     * Update a watch.
     *
     * @return whether the watch was updated; false if it was removed, replaced or claimed by another holder
     */
    boolean update(TaskWatch watch, String holder);

    /** Remove a watch, unless it was replaced or claimed by another holder. */
    void remove(TaskWatch watch, String holder);

    /** Return all watches of a workspace, oldest first, at most {@code limit}. */
    List<TaskWatch> find(String workspace, boolean parked, int limit);

    /**
     * Reset a parked watch so that its final event is published again. The watch is then unclaimed.
     *
     * @param id id of the watch, which is the idempotency key of its final event
     * @return whether there is such a parked watch
     */
    boolean release(String id);

    /**
     * Acquire or extend the lease of a workspace. By default, does nothing and returns true, which is correct for a
     * store that is used by a single instance.
     *
     * @param lease time during which no other instance may acquire it, measured by a clock that all instances share
     * @return whether the given instance holds the lease
     */
    default boolean acquire(String workspace, String instance, Duration lease) {
        return true;
    }

    /** Release the lease of a workspace, if the given instance holds it. */
    default void release(String workspace, String instance) {}

    /** Return the time of a clock that all instances share, or null (the default) to use the system clock. */
    default @Nullable Instant time() {
        return null;
    }

    /** Return whether watches survive the process; false by default. */
    default boolean isDurable() {
        return false;
    }
}
