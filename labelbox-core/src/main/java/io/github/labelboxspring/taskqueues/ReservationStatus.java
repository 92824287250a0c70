package io.github.labelboxspring.taskqueues;

/** Whether somebody has a data row. Answers to the official SDK's {@code TaskAssignmentStatus}. */
public enum ReservationStatus {
    /** Nobody has it. */
    FREE,
    /** Another user has it. */
    RESERVED
}
