package io.github.labelboxspring.taskqueues;

/** Whether a data row is reserved. Corresponds to {@code TaskAssignmentStatus} in the official SDK. */
public enum ReservationStatus {
    /** The data row is not reserved. */
    FREE,
    /** The data row is reserved for another user. */
    RESERVED
}
