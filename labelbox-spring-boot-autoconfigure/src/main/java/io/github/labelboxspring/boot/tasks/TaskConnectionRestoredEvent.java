package io.github.labelboxspring.boot.tasks;

import java.time.Instant;

/**
 * Labelbox answers again after a {@link TaskConnectionLostEvent}.
 *
 * @param workspace name of the client
 * @param since since when it had not answered
 */
public record TaskConnectionRestoredEvent(String workspace, Instant since) implements TaskConnectionEvent {}
