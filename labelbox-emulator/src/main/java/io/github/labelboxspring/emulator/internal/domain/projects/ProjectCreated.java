package io.github.labelboxspring.emulator.internal.domain.projects;

import io.github.labelboxspring.emulator.internal.domain.datasets.Dataset;
import io.github.labelboxspring.emulator.internal.engine.events.Event;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import org.jspecify.annotations.Nullable;

/**
 * A project was created.
 *
 * @param dataset the dataset for data rows that the platform generates; null if it generates none
 */
public record ProjectCreated(
        Session by, Project project, @Nullable Dataset dataset) implements Event {}
