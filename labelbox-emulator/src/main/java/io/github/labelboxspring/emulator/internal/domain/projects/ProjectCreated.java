package io.github.labelboxspring.emulator.internal.domain.projects;

import io.github.labelboxspring.emulator.internal.domain.datasets.Dataset;
import io.github.labelboxspring.emulator.internal.engine.events.Event;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import org.jspecify.annotations.Nullable;

/**
 * A project was created.
 *
 * @param dataset where the data rows go that the platform makes for it; null if it makes none
 */
public record ProjectCreated(
        Session by, Project project, @Nullable Dataset dataset) implements Event {}
