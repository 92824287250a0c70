package io.github.labelboxspring.internal.transport;

import io.github.labelboxspring.internal.transport.codec.Json;
import io.github.labelboxspring.internal.transport.files.FileDownload;
import io.github.labelboxspring.internal.transport.files.OpenFiles;
import io.github.labelboxspring.internal.transport.observation.CallObserver;
import io.github.labelboxspring.internal.transport.retry.RetryDecision;
import io.github.labelboxspring.settings.Endpoints;
import io.github.labelboxspring.settings.TransportSettings;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.web.reactive.function.client.WebClient;

/** What all clients of one configuration share, whatever their API key. */
record Engine(
        HttpExchange exchange,
        FileDownload downloads,
        TransportSettings settings,
        KeyState.All keys,
        Pollers pollers,
        RetryDecision decision,
        Json json,
        CallObserver calls) {

    static Engine of(
            WebClient api,
            WebClient files,
            Endpoints endpoints,
            TransportSettings settings,
            Json json,
            CallObserver calls) {
        RetryDecision decision = new RetryDecision(
                settings.retry(), () -> ThreadLocalRandom.current().nextDouble());
        return new Engine(
                new HttpExchange(api, endpoints, settings.maxInMemory(), json),
                new FileDownload(files, decision, settings, new OpenFiles(), calls),
                settings,
                new KeyState.All(settings),
                new Pollers(settings.polling()),
                decision,
                json,
                calls);
    }
}
