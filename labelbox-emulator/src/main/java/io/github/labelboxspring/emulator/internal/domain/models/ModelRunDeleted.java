package io.github.labelboxspring.emulator.internal.domain.models;

import io.github.labelboxspring.emulator.internal.engine.events.Event;
import io.github.labelboxspring.emulator.internal.tenancy.Session;

/** A model run was deleted, on its own or with its model. */
public record ModelRunDeleted(Session by, ModelRun run) implements Event {}
