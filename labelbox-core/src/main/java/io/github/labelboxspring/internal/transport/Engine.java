package io.github.labelboxspring.internal.transport;

import io.github.labelboxspring.internal.transport.codec.Json;
import io.github.labelboxspring.internal.transport.files.FileDownload;
import io.github.labelboxspring.internal.transport.files.OpenFiles;
import io.github.labelboxspring.internal.transport.observation.CallObserver;
import io.github.labelboxspring.internal.transport.retry.RetryDecision;
import io.github.labelboxspring.observation.ClientLoad;
import io.github.labelboxspring.settings.Endpoints;
import io.github.labelboxspring.settings.TransportSettings;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.web.reactive.function.client.WebClient;

/** The state shared by all clients with the same configuration, regardless of their API keys. */
record Engine(
        HttpExchange exchange,
        FileDownload downloads,
        TransportSettings settings,
        KeyState.All keys,
        Pollers pollers,
        RetryDecision decision,
        Json json,
        CallObserver calls) {

    /** Return the current load over all API keys. */
    ClientLoad load() {
        double perSecond = Double.POSITIVE_INFINITY;
        Duration pause = Duration.ZERO;
        int active = 0;
        int queued = 0;
        for (KeyState key : this.keys.values()) {
            active += key.concurrency().running();
            queued += key.concurrency().waiting();
            perSecond = Math.min(perSecond, key.rate().perSecond());
            pause = key.rate().pause().compareTo(pause) > 0 ? key.rate().pause() : pause;
        }
        return new ClientLoad(
                active,
                queued,
                this.downloads.open().count(),
                Double.isInfinite(perSecond) ? null : perSecond,
                pause,
                this.pollers.tasks(),
                this.pollers.oldest());
    }

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
                new Pollers(settings.polling(), calls::taskEnded),
                decision,
                json,
                calls);
    }
}
