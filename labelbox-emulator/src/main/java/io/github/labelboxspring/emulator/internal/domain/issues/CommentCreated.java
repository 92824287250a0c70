package io.github.labelboxspring.emulator.internal.domain.issues;

import io.github.labelboxspring.emulator.internal.engine.events.Event;
import io.github.labelboxspring.emulator.internal.tenancy.Session;

/** A comment on an issue was created. */
public record CommentCreated(Session by, Comment comment) implements Event {}
