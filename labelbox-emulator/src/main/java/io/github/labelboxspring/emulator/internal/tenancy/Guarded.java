package io.github.labelboxspring.emulator.internal.tenancy;

/** An entity in which users can have a separate role. */
public interface Guarded {

    /** Return whether the caller has the permission here, by the role of the API key or by a role in this entity. */
    boolean lets(Session session, Permission permission);
}
