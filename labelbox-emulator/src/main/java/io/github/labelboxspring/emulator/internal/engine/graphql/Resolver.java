package io.github.labelboxspring.emulator.internal.engine.graphql;

import org.jspecify.annotations.Nullable;

/** Resolves a field. It is called while the world's lock is held, so it must not block. */
@FunctionalInterface
public interface Resolver {

    @Nullable
    Object resolve(Invocation invocation);
}
