package io.github.labelboxspring.work;

import org.jspecify.annotations.Nullable;

/**
 * The progress of a task.
 *
 * @param ref the reference of the task
 * @param type the platform's task type, such as {@code export-data-rows}
 * @param name the name of the task, if it has one
 * @param state the state
 * @param percentage the completed percentage, 0 to 100, if the platform reports it
 * @param message the platform's message, usually the reason of a failure
 */
public record TaskProgress(
        TaskRef ref,
        String type,
        @Nullable String name,
        State state,
        double percentage,
        @Nullable String message) {

    /** Return whether the state is final. */
    public boolean done() {
        return this.state == State.COMPLETE || this.state == State.FAILED || this.state == State.CANCELED;
    }

    /** Return a copy of this progress with another message. */
    public TaskProgress withMessage(String message) {
        return new TaskProgress(this.ref, this.type, this.name, this.state, this.percentage, message);
    }

    /** The state of a task. Unknown states are treated as running. */
    public enum State {
        RUNNING,
        COMPLETE,
        FAILED,
        CANCELED
    }
}
