package io.github.labelboxspring.boot.tasks;

import java.time.Instant;

/**
 * Labelbox has not responded for some time when watched tasks were polled, or rejects the API key.
 *
 * @param workspace name of the client
 * @param since time of its last response, or of the first poll
 * @param reason the last failure, if known
 */
public record TaskConnectionLostEvent(String workspace, Instant since, String reason) implements TaskConnectionEvent {}
