package io.github.labelboxspring.emulator.internal.domain.tasks;

/** How far a task is, in the platform's words. */
public enum TaskStatus {
    IN_PROGRESS,
    COMPLETE,
    FAILED,
    CANCELLING,
    CANCELED
}
