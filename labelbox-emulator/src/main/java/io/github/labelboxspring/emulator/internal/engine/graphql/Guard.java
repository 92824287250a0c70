package io.github.labelboxspring.emulator.internal.engine.graphql;

/** Says who may ask for a field. */
@FunctionalInterface
public interface Guard {

    /** Lets everybody do everything. */
    Guard NONE = (invocation, type, field) -> {};

    /** Refuses with an {@link ApiException}, before the field is resolved. */
    void check(Invocation invocation, String type, String field);
}
