package io.github.labelboxspring.emulator.internal.domain.issues;

import io.github.labelboxspring.emulator.internal.engine.events.Event;
import io.github.labelboxspring.emulator.internal.tenancy.Session;

/** Somebody commented on an issue. */
public record CommentCreated(Session by, Comment comment) implements Event {}
