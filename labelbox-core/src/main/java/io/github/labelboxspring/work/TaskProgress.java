package io.github.labelboxspring.work;

import org.jspecify.annotations.Nullable;

/**
 * How far a task is.
 *
 * @param ref the task
 * @param type the platform's task type, such as {@code export-data-rows}
 * @param name the task's name, if it has one
 * @param state its state
 * @param percentage what is done, 0 to 100, as far as the platform says
 * @param message the platform's own text, mostly the reason of a failure
 */
public record TaskProgress(
        TaskRef ref,
        String type,
        @Nullable String name,
        State state,
        double percentage,
        @Nullable String message) {

    /** Whether nothing more will happen. */
    public boolean done() {
        return this.state == State.COMPLETE || this.state == State.FAILED || this.state == State.CANCELED;
    }

    /** Return the same progress with another message. */
    public TaskProgress withMessage(String message) {
        return new TaskProgress(this.ref, this.type, this.name, this.state, this.percentage, message);
    }

    /** Where a task stands. A state this client does not know counts as running. */
    public enum State {
        RUNNING,
        COMPLETE,
        FAILED,
        CANCELED
    }
}
