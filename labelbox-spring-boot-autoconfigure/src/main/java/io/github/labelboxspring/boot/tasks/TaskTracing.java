package io.github.labelboxspring.boot.tasks;

import org.jspecify.annotations.Nullable;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/** Connects the trace in which a task is watched with those in which its events are published. */
public interface TaskTracing {

    /** Without traces. */
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

    /** Return the current trace in the form of the W3C header {@code traceparent}, or null if there is none. */
    @Nullable
    String current();

    /**
     * Return the Reactor context in which a task is asked for, so that the questions belong to the trace in which it was
     * watched. Called each time an instance begins to ask for the task.
     */
    default ContextView watching(WatchedTask watched) {
        return Context.empty();
    }

    /** Publish an event within a new trace that has a link to the one in which its task was watched. */
    void run(TaskEvent event, Runnable publishing);
}
