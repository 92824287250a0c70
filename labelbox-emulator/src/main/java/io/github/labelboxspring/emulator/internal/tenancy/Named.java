package io.github.labelboxspring.emulator.internal.tenancy;

/** An entity that is looked for by its name. Where the name can change, it says so by {@link Entity#renamed}. */
public interface Named {

    String name();
}
