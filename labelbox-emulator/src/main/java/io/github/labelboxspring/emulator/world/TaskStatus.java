package io.github.labelboxspring.emulator.world;

/** How far a task is, in the platform's words. */
public enum TaskStatus {
    IN_PROGRESS,
    COMPLETE,
    FAILED,
    CANCELLING,
    CANCELED
}
