package io.github.labelboxspring.emulator.internal.tenancy;

/** An entity that can be looked up by name. If the name can change, the entity must call {@link Entity#renamed}. */
public interface Named {

    String name();
}
