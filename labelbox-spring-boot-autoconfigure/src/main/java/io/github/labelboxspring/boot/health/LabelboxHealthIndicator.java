package io.github.labelboxspring.boot.health;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.boot.autoconfigure.MissingLabelboxApiKeyException;
import io.github.labelboxspring.error.RateLimitedException;
import io.github.labelboxspring.observation.ClientAnswers;
import io.github.labelboxspring.observation.ClientStatus;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.core.NestedExceptionUtils;
import reactor.core.publisher.Mono;

/**
 * Reports whether Labelbox is available and accepts the API key of a client; unknown if the client has no key.
 *
 * <p>A probe sends no request if Labelbox has answered a call of the application within the maximum age, and no call
 * has failed since. Otherwise, it requests the key's user, without retries and within its own timeout. Concurrent
 * probes share one request. A failure is reported for at most 5 s before Labelbox is checked again, and ends with the
 * first call that is answered.
 *
 * <p>Details: {@code host}; {@code secondsSinceAnswer}; {@code throttled}, whether Labelbox has rejected requests
 * because of their rate within the last minute; {@code error} if it is down. Spring Boot also uses this indicator for
 * blocking callers.
 */
public final class LabelboxHealthIndicator implements ReactiveHealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(LabelboxHealthIndicator.class);

    private static final Duration LONGEST_DOWN = Duration.ofSeconds(5);

    private static final Duration RATE_PERIOD = Duration.ofMinutes(1);

    private final Supplier<LabelboxClient> client;

    private final Duration timeout;

    private final Duration maxAge;

    private final AtomicReference<@Nullable Mono<Health>> asking = new AtomicReference<>();

    private volatile @Nullable Down down;

    /**
     * Create an indicator.
     *
     * @param client returns the client; called on each probe
     * @param timeout maximum time for the request of a probe
     * @param maxAge how long a response of Labelbox, to any call, counts as evidence of its health
     */
    public LabelboxHealthIndicator(Supplier<LabelboxClient> client, Duration timeout, Duration maxAge) {
        this.client = client;
        this.timeout = timeout;
        this.maxAge = maxAge;
    }

    @Override
    public Mono<Health> health() {
        return Mono.defer(() -> health(this.client.get())).onErrorResume(this::withoutClient);
    }

    private Mono<Health> health(LabelboxClient client) {
        ClientAnswers answers = client.status().answers();
        if (answers.answeredWithin(this.maxAge)) {
            return Mono.just(up(client));
        }
        Down last = this.down;
        if (last != null && last.age().compareTo(shorter(this.maxAge, LONGEST_DOWN)) < 0) {
            return Mono.just(last.health());
        }
        Mono<Health> question =
                ask(client).doOnTerminate(() -> this.asking.set(null)).cache();
        Mono<Health> running = this.asking.compareAndExchange(null, question);
        return running == null ? question : running;
    }

    private Mono<Health> ask(LabelboxClient client) {
        return client.users()
                .me()
                .with(options -> options.withTimeout(this.timeout).withoutRetry())
                .mono()
                .timeout(this.timeout)
                .map(user -> up(client))
                .onErrorResume(failure -> Mono.just(failed(client, failure)));
    }

    private Health up(LabelboxClient client) {
        if (this.down != null) {
            this.down = null;
            LOG.info("Labelbox is available again (client '{}')", client.name());
        }
        return details(Health.up(), client).build();
    }

    /** A platform that requests a pause is available. */
    private Health failed(LabelboxClient client, Throwable failure) {
        ClientAnswers answers = client.status().answers();
        if (failure instanceof RateLimitedException || answers.throttledWithin(this.timeout)) {
            return details(Health.up(), client).build();
        }
        Health health = details(Health.down(failure), client).build();
        if (this.down == null) {
            LOG.warn("Labelbox is not available (client '{}'): {}", client.name(), failure.getMessage());
        }
        this.down = new Down(health, System.nanoTime());
        return health;
    }

    private static Health.Builder details(Health.Builder health, LabelboxClient client) {
        ClientStatus status = client.status();
        ClientAnswers answers = status.answers();
        health.withDetail("host", status.endpoints().graphQl().getHost());
        if (answers.sinceAnswer() != null) {
            health.withDetail("secondsSinceAnswer", answers.sinceAnswer().toSeconds());
        }
        return health.withDetail("throttled", answers.throttledWithin(RATE_PERIOD));
    }

    private Mono<Health> withoutClient(Throwable failure) {
        if (NestedExceptionUtils.getMostSpecificCause(failure) instanceof MissingLabelboxApiKeyException missing) {
            return Mono.just(Health.status(Status.UNKNOWN)
                    .withDetail("reason", missing.getMessage())
                    .build());
        }
        return Mono.just(Health.down(failure).build());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** A recent failure. */
    private record Down(Health health, long nanoTime) {

        Duration age() {
            return Duration.ofNanos(System.nanoTime() - this.nanoTime);
        }
    }
}
