package io.github.labelboxspring.emulator.internal.domain.labels;

import io.github.labelboxspring.emulator.internal.engine.events.Event;
import io.github.labelboxspring.emulator.internal.tenancy.Session;

/** A label was changed. */
public record LabelUpdated(Session by, Label label) implements Event {}
