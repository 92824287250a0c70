package io.github.labelboxspring.emulator.internal.tenancy;

import io.github.labelboxspring.emulator.internal.engine.events.Event;

/** A member was added to an organization. */
public record UserCreated(User user) implements Event {}
