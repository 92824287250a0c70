package io.github.labelboxspring.emulator.internal.engine.graphql;

/** The result of mutations that report only their success. */
public record Success(boolean success) {}
