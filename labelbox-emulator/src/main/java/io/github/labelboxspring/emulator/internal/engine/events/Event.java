package io.github.labelboxspring.emulator.internal.engine.events;

/** Something that has happened in a domain, told after the change. */
public interface Event {}
