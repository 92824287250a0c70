package io.github.labelboxspring.internal.operation;

/** What repeating a request may do. */
public enum Safety {
    /** Reads only. */
    READ,
    /** Changes something, but twice is the same as once. */
    IDEMPOTENT,
    /** Twice is not the same as once: never repeated when the first may have been applied. */
    ONCE
}
