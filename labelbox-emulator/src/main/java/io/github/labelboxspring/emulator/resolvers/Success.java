package io.github.labelboxspring.emulator.resolvers;

/** The answer of mutations that only tell whether they worked. */
record Success(boolean success) {}
