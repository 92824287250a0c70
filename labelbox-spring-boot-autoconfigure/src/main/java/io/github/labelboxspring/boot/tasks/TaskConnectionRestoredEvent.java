package io.github.labelboxspring.boot.tasks;

import java.time.Instant;

/**
 * Labelbox responds again after a {@link TaskConnectionLostEvent}.
 *
 * @param workspace name of the client
 * @param since start of the outage
 */
public record TaskConnectionRestoredEvent(String workspace, Instant since) implements TaskConnectionEvent {}
