package io.github.labelboxspring.boot.tasks;

import io.github.labelboxspring.work.TaskRef;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A watched task, with the details of its watch.
 *
 * @param id id of this watch; watching the same task again creates another one
 * @param workspace name of the client that started the task, {@code default} if there is only one
 * @param task the task
 * @param name the application's name for the watch, or null
 * @param attributes attributes that the application set on the watch, such as the id of an order
 * @param traceParent the trace in which the task was watched, in the format of the W3C header {@code traceparent}; null
 *     if there was none
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

    /** Omits the attributes, which may contain personal data. */
    @Override
    public String toString() {
        return "task " + this.task.id() + " (" + this.task.kind() + (this.name == null ? "" : ", '" + this.name + "'")
                + ", workspace " + this.workspace + ")";
    }
}
