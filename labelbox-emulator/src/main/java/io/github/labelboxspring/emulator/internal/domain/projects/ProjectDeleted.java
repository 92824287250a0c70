package io.github.labelboxspring.emulator.internal.domain.projects;

import io.github.labelboxspring.emulator.internal.engine.events.Event;
import io.github.labelboxspring.emulator.internal.tenancy.Session;

/** A project was deleted. */
public record ProjectDeleted(Session by, Project project) implements Event {}
