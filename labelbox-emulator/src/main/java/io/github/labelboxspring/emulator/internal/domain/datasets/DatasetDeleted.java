package io.github.labelboxspring.emulator.internal.domain.datasets;

import io.github.labelboxspring.emulator.internal.engine.events.Event;
import io.github.labelboxspring.emulator.internal.tenancy.Session;

/** A dataset was deleted, so its data rows must be deleted, too. */
public record DatasetDeleted(Session by, Dataset dataset) implements Event {}
