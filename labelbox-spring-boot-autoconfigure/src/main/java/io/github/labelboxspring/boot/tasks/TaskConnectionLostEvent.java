package io.github.labelboxspring.boot.tasks;

import java.time.Instant;

/**
 * Labelbox has not answered for some time when it was asked for watched tasks, or refuses the API key.
 *
 * @param workspace name of the client
 * @param since when it last answered, or when it was first asked
 * @param reason the last failure, as far as it is known
 */
public record TaskConnectionLostEvent(String workspace, Instant since, String reason) implements TaskConnectionEvent {}
