package io.github.labelboxspring.emulator.internal.domain.ontologies;

import io.github.labelboxspring.emulator.internal.engine.events.Event;
import io.github.labelboxspring.emulator.internal.tenancy.Organization;

/** The definition of a top-level feature was changed. */
public record FeatureRedefined(Organization organization, FeatureSchema feature) implements Event {}
