package io.github.labelboxspring.observation;

import io.github.labelboxspring.settings.Endpoints;
import io.github.labelboxspring.settings.TransportSettings;

/**
 * The settings and current state of a client, without its API key.
 *
 * @param endpoints the endpoints for requests
 * @param settings how requests are sent
 * @param load the current activity
 * @param answers when the platform last responded
 */
public record ClientStatus(Endpoints endpoints, TransportSettings settings, ClientLoad load, ClientAnswers answers) {}
