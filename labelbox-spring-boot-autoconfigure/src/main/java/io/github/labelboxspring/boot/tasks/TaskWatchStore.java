package io.github.labelboxspring.boot.tasks;

import io.github.labelboxspring.work.TaskProgress;
import java.util.List;

/**
 * Keeps the watched tasks. A task is removed only after its last event was published, so that a store which outlives
 * the process loses none. Used by several threads.
 */
public interface TaskWatchStore {

    /** Adds a watch; one of the same task is replaced, and an event of it that was parked is forgotten. */
    void add(TaskWatch watch);

    /** Notes what was published of a task; nothing happens if it is not watched. */
    void progressed(TaskProgress progress);

    /** Removes a watch, unless its task was watched anew since, which another deadline shows. */
    void remove(TaskWatch watch);

    /** All watches, the oldest first; not those that were parked. */
    List<TaskWatch> all();

    /** Removes a watch as {@link #remove} does, and keeps its last event, which no listener could take. */
    void park(TaskWatch watch, TaskEvent event);

    /** The parked events, the oldest first. */
    List<TaskEvent> parked();
}
