package io.github.labelboxspring.observation;

import io.github.labelboxspring.settings.Endpoints;
import io.github.labelboxspring.settings.TransportSettings;

/**
 * How a client is set up and what it is doing, without its API key.
 *
 * @param endpoints where its requests go
 * @param settings how requests are made
 * @param load what it is doing now
 * @param answers when the platform last answered it
 */
public record ClientStatus(Endpoints endpoints, TransportSettings settings, ClientLoad load, ClientAnswers answers) {}
