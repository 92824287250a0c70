package io.github.labelboxspring.boot.health;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.boot.autoconfigure.MissingLabelboxApiKeyException;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.core.NestedExceptionUtils;
import reactor.core.publisher.Mono;

/**
 * Whether Labelbox can be reached and takes the key; unknown if none is set. One answer serves all probes for a while, and probes that come
 * together share one request, so that probes spare the key's request limit. Spring Boot also uses it where health is
 * asked for by a blocking caller.
 */
public final class LabelboxHealthIndicator implements ReactiveHealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(LabelboxHealthIndicator.class);

    private final Mono<Health> health;

    /**
     * @param client asked for the client on the first probe
     * @param timeout longest time for the request
     * @param maxAge how long its answer is used
     */
    public LabelboxHealthIndicator(Supplier<LabelboxClient> client, Duration timeout, Duration maxAge) {
        this.health = Mono.defer(() -> client.get()
                        .users()
                        .me()
                        .with(options -> options.withTimeout(timeout).withoutRetry())
                        .mono())
                .timeout(timeout)
                .map(user -> Health.up().build())
                .onErrorResume(failure -> Mono.just(failed(failure)))
                .cache(maxAge);
    }

    private static Health failed(Throwable failure) {
        if (NestedExceptionUtils.getMostSpecificCause(failure) instanceof MissingLabelboxApiKeyException missing) {
            return Health.unknown()
                    .withDetail("reason", String.valueOf(missing.getMessage()))
                    .build();
        }
        LOG.warn("Labelbox cannot be used: {}", failure.getMessage());
        return Health.down(failure).build();
    }

    @Override
    public Mono<Health> health() {
        return this.health;
    }
}
