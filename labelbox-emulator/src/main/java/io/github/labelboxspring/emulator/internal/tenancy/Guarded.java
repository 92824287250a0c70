package io.github.labelboxspring.emulator.internal.tenancy;

/** Something in which members can hold a role of their own. */
public interface Guarded {

    /** Whether the caller may do this here, by his key or by his role here. */
    boolean lets(Session session, Permission permission);
}
