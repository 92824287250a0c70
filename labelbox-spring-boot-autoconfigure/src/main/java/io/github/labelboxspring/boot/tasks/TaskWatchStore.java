package io.github.labelboxspring.boot.tasks;

import io.github.labelboxspring.call.TaskProgress;
import io.github.labelboxspring.call.TaskRef;
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

    void remove(TaskRef task);

    /** All watches, the oldest first; not those that were parked. */
    List<TaskWatch> all();

    /** Takes the watch of the event's task out, and keeps the event, which no listener could take. */
    void park(TaskEvent event);

    /** The parked events, the oldest first. */
    List<TaskEvent> parked();
}
