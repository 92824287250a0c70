package io.github.labelboxspring.boot.tasks;

import io.github.labelboxspring.work.TaskRef;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task that is watched, with what its events carry back to the application.
 *
 * @param id identifies this watch; watching the same task again makes another one
 * @param workspace name of the client that the task was started with, {@code default} if there is only one
 * @param task the task
 * @param name the application's name for the watch, or null
 * @param attributes what the application noted with the watch, such as the id of an order
 * @param traceParent the trace in which the task was watched, in the form of the W3C header {@code traceparent}; null if
 *     there was none
 */
public record WatchedTask(
        String id,
        String workspace,
        TaskRef task,
        @Nullable String name,
        Map<String, String> attributes,
        @Nullable String traceParent) {

    public WatchedTask {
        attributes = Map.copyOf(attributes);
    }

    /** Without the attributes, which may be personal. */
    @Override
    public String toString() {
        return "task " + this.task.id() + " (" + this.task.kind() + (this.name == null ? "" : ", '" + this.name + "'")
                + ", workspace " + this.workspace + ")";
    }
}
