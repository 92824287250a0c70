package io.github.labelboxspring.emulator.internal.engine.graphql;

/** Decides whether a field may be requested. */
@FunctionalInterface
public interface Guard {

    /** Permits every request. */
    Guard NONE = (invocation, type, field) -> {};

    /** Throw an {@link ApiException} if the request is refused. Called before the field is resolved. */
    void check(Invocation invocation, String type, String field);
}
