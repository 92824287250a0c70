package io.github.labelboxspring.emulator.internal.domain.tasks;

import org.jspecify.annotations.Nullable;

/** The outcome of a task, from which its {@code status}, {@code result} and {@code errors} are set. */
public record TaskOutcome(
        boolean complete, @Nullable String result, @Nullable String errors) {

    public static TaskOutcome completed() {
        return new TaskOutcome(true, null, null);
    }

    public static TaskOutcome completed(@Nullable String result, @Nullable String errors) {
        return new TaskOutcome(true, result, errors);
    }

    public static TaskOutcome failed(@Nullable String result, @Nullable String errors) {
        return new TaskOutcome(false, result, errors);
    }
}
