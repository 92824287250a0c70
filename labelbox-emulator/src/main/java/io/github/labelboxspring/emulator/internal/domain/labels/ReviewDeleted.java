package io.github.labelboxspring.emulator.internal.domain.labels;

import io.github.labelboxspring.emulator.internal.engine.events.Event;
import io.github.labelboxspring.emulator.internal.tenancy.Session;

/** A review of a label was deleted. */
public record ReviewDeleted(Session by, Review review) implements Event {}
