package io.github.labelboxspring.internal.operation;

/** What repeating a request may do. */
public enum Safety {
    /** Reads only. */
    READ,
    /** Changes something, but twice is the same as once. */
    IDEMPOTENT,
    /** Deletes something: twice is the same as once, and a repetition that finds nothing has succeeded. */
    DELETION,
    /** Twice is not the same as once: never repeated when the first may have been applied. */
    ONCE
}
