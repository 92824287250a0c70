package io.github.labelboxspring.boot.tasks;

import org.jspecify.annotations.Nullable;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/** Connects the trace in which a task is watched with the traces in which its events are published. */
public interface TaskTracing {

    /** No tracing. */
    TaskTracing NONE = new TaskTracing() {
        @Override
        public @Nullable String current() {
            return null;
        }

        @Override
        public void run(TaskEvent event, Runnable publishing) {
            publishing.run();
        }
    };

    /** Return the current trace in the format of the W3C header {@code traceparent}, or null if there is none. */
    @Nullable
    String current();

    /**
     * Return the Reactor context in which a task is polled, so that the polls belong to the trace in which it was
     * watched. Called each time an instance starts polling the task.
     */
    default ContextView watching(WatchedTask watched) {
        return Context.empty();
    }

    /** Publish an event within a new trace that is linked to the one in which its task was watched. */
    void run(TaskEvent event, Runnable publishing);
}
