package io.github.labelboxspring.boot.tasks;

import io.github.labelboxspring.work.TaskRef;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event of a watched task. Each watch ends with exactly one of {@link TaskCompletedEvent}, {@link TaskFailedEvent}
 * or {@link TaskTimedOutEvent}, published at least once and each time with the same {@link #idempotencyKey()}.
 *
 * <p>Events are values that can be stored and sent, for example by Spring Modulith.
 */
public sealed interface TaskEvent extends TaskWatcherEvent
        permits TaskProgressEvent, TaskCompletedEvent, TaskFailedEvent, TaskTimedOutEvent {

    /** Return the task and the details of its watch. */
    WatchedTask watched();

    /**
     * Return a key that is the same whenever this event is published again, and differs from that of any other event.
     */
    String idempotencyKey();

    /** Return the task. */
    default TaskRef task() {
        return watched().task();
    }

    @Override
    default String workspace() {
        return watched().workspace();
    }

    /** Return the application's name for the watch, or null. */
    default @Nullable String name() {
        return watched().name();
    }

    /** Return the attributes that the application set on the watch. */
    default Map<String, String> attributes() {
        return watched().attributes();
    }
}
