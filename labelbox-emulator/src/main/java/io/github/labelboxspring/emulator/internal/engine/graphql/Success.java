package io.github.labelboxspring.emulator.internal.engine.graphql;

/** The answer of mutations that only tell whether they worked. */
public record Success(boolean success) {}
