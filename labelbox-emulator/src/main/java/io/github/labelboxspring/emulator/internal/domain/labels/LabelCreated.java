package io.github.labelboxspring.emulator.internal.domain.labels;

import io.github.labelboxspring.emulator.internal.engine.events.Event;
import io.github.labelboxspring.emulator.internal.tenancy.Session;

/** A label was created. */
public record LabelCreated(Session by, Label label) implements Event {}
