package io.github.labelboxspring.emulator.internal.engine.events;

/** An event of a domain, published after the change. */
public interface Event {}
