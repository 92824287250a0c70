package io.github.labelboxspring.emulator.internal.domain.tasks;

/** The status of a task, with the platform's names. */
public enum TaskStatus {
    IN_PROGRESS,
    COMPLETE,
    FAILED,
    CANCELLING,
    CANCELED
}
