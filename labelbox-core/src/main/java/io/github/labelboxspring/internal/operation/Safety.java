package io.github.labelboxspring.internal.operation;

/** Whether a request can be repeated. */
public enum Safety {
    /** Only reads. */
    READ,
    /** Changes something, but is idempotent. */
    IDEMPOTENT,
    /** Deletes something: idempotent, and a retry that finds nothing has succeeded. */
    DELETION,
    /** Not idempotent: never repeated if the first attempt may have been applied. */
    ONCE
}
