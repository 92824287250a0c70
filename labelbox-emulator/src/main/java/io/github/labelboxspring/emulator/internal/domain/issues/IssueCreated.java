package io.github.labelboxspring.emulator.internal.domain.issues;

import io.github.labelboxspring.emulator.internal.engine.events.Event;
import io.github.labelboxspring.emulator.internal.tenancy.Session;

/** An issue was created. */
public record IssueCreated(Session by, Issue issue) implements Event {}
