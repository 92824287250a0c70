package io.github.labelboxspring.boot.tasks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps watches. A watch is removed only after its last event was published, so that a store that outlives the process
 * loses none. A bean of this type replaces the one that {@code labelbox.tasks.store} selects.
 *
 * <p>A store may be shared by several instances of an application. Of these, one at a time holds the lease of a workspace
 * and takes its watches; only the holder that has taken a watch may change it. Methods are called by several threads.
 */
public interface TaskWatchStore {

    /** Add a watch that nobody has taken. One of the same task and workspace is replaced, parked or not. */
    void add(TaskWatch watch);

    /**
     * Return watches of a workspace that the given holder has not taken yet, the oldest first, and note that it has
     * taken them now, whoever had them before. Parked watches are left out.
     *
     * @param holder the name of an instance for as long as it holds the lease; it has another one if it acquires the lease
     *     again after another instance
     * @param limit most watches to return
     */
    List<TaskWatch> take(String workspace, String holder, int limit);

    /**
     * Store a changed watch.
     *
     * @return whether that was done: not if the watch was removed, replaced or taken by another holder
     */
    boolean update(TaskWatch watch, String holder);

    /** Remove a watch, unless it was replaced or taken by another holder. */
    void remove(TaskWatch watch, String holder);

    /** Return all watches of a workspace, the oldest first, at most {@code limit}. */
    List<TaskWatch> find(String workspace, boolean parked, int limit);

    /**
     * Have the end of a parked watch published again, as if it never was: the watch is not taken by anyone then.
     *
     * @param id of the watch, which is the idempotency key of its last event
     * @return whether there is such a parked watch
     */
    boolean release(String id);

    /**
     * Acquire or extend the lease of a workspace. Returns true without doing anything by default, which is right for a
     * store that one instance uses.
     *
     * @param lease how long no other instance may acquire it; measured by a clock that all instances share
     * @return whether the given instance holds the lease
     */
    default boolean acquire(String workspace, String instance, Duration lease) {
        return true;
    }

    /** Give the lease of a workspace back, if the given instance holds it. */
    default void release(String workspace, String instance) {}

    /** Return the time of a clock that all instances share; null, the default, for that of the machine. */
    default @Nullable Instant time() {
        return null;
    }

    /** Return whether watches outlive the process; false by default. */
    default boolean isDurable() {
        return false;
    }
}
