package io.github.labelboxspring.emulator.internal.engine.graphql;

import org.jspecify.annotations.Nullable;

/** Answers one field. It runs within the world's lock, so it must not wait for anything. */
@FunctionalInterface
public interface Resolver {

    @Nullable
    Object resolve(Invocation invocation);
}
