package io.github.labelboxspring.internal.transport;

import io.github.labelboxspring.error.AuthenticationException;
import io.github.labelboxspring.error.RateLimitedException;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.JsonCodec;
import io.github.labelboxspring.internal.operation.Operation;
import io.github.labelboxspring.internal.operation.RangedFile;
import io.github.labelboxspring.internal.transport.codec.Json;
import io.github.labelboxspring.internal.transport.files.FileDownload;
import io.github.labelboxspring.internal.transport.ratelimit.ConcurrencyLimit;
import io.github.labelboxspring.internal.transport.ratelimit.RateLimiter;
import io.github.labelboxspring.internal.transport.retry.BlockingRetry;
import io.github.labelboxspring.internal.transport.retry.ReactiveRetry;
import io.github.labelboxspring.internal.transport.retry.RetryDecision;
import io.github.labelboxspring.observation.CallContext;
import io.github.labelboxspring.observation.CallObservation;
import io.github.labelboxspring.observation.CallObservationConvention;
import io.github.labelboxspring.observation.DefaultCallObservationConvention;
import io.github.labelboxspring.settings.CallOptions;
import io.github.labelboxspring.settings.Endpoints;
import io.github.labelboxspring.settings.Polling;
import io.github.labelboxspring.settings.TransportSettings;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The client's {@link Caller}: observation, then retries, then for each attempt its turn and one exchange. */
public final class HttpCaller implements Caller {

    private static final CallObservationConvention DEFAULT_CONVENTION = new DefaultCallObservationConvention();

    private final HttpExchange exchange;

    private final FileDownload downloads;

    private final TransportSettings settings;

    private final Supplier<? extends @Nullable String> apiKey;

    private final ObservationRegistry observations;

    private final @Nullable CallObservationConvention convention;

    private final RateLimiter limiter;

    private final ConcurrencyLimit concurrency;

    private final RetryDecision decision;

    private final BlockingRetry blockingRetry;

    private final Json json;

    /**
     * @param api client for the platform's hosts
     * @param files client for signed URLs
     * @param apiKey asked for the key on each attempt
     */
    public HttpCaller(
            WebClient api,
            WebClient files,
            Endpoints endpoints,
            TransportSettings settings,
            Supplier<? extends @Nullable String> apiKey,
            Json json,
            ObservationRegistry observations,
            @Nullable CallObservationConvention convention) {
        this.settings = settings;
        this.apiKey = apiKey;
        this.json = json;
        this.observations = observations;
        this.convention = convention;
        this.limiter = new RateLimiter(settings.requestsPerMinute(), System::nanoTime);
        this.concurrency = new ConcurrencyLimit(settings.maxConcurrentRequests());
        this.decision = new RetryDecision(
                settings.retry(), () -> ThreadLocalRandom.current().nextDouble());
        this.blockingRetry = new BlockingRetry(this.decision, Thread::sleep);
        this.exchange = new HttpExchange(api, endpoints, settings.maxInMemory(), json);
        this.downloads = new FileDownload(files, this.decision);
    }

    @Override
    public <T> T execute(Operation<T> operation, CallOptions options) {
        CallContext context = new CallContext(operation.name(), operation.kind());
        Observation observation = observation(context);
        KeyUse key = key(operation, options);
        Supplier<T> attempt = () -> Objects.requireNonNull(attempt(operation, options, context, key)
                .contextWrite(view -> view.put(ObservationThreadLocalAccessor.KEY, observation))
                .block());
        return Objects.requireNonNull(observation.observe(
                () -> retrying(options) ? this.blockingRetry.execute(operation.safety(), attempt) : attempt.get()));
    }

    @Override
    public <T> Mono<T> mono(Operation<T> operation, CallOptions options) {
        return Mono.deferContextual(view -> {
            CallContext context = new CallContext(operation.name(), operation.kind());
            Observation observation = observation(context);
            observation.parentObservation(
                    view.getOrDefault(ObservationThreadLocalAccessor.KEY, this.observations.getCurrentObservation()));
            observation.start();
            Mono<T> attempt = attempt(operation, options, context, key(operation, options));
            return (retrying(options)
                            ? attempt.retryWhen(new ReactiveRetry(this.decision, operation.safety()))
                            : attempt)
                    .doOnError(observation::error)
                    .doOnTerminate(observation::stop)
                    .doOnCancel(observation::stop)
                    .contextWrite(inner -> inner.put(ObservationThreadLocalAccessor.KEY, observation));
        });
    }

    private KeyUse key(Operation<?> operation, CallOptions options) {
        return new KeyUse(
                options.apiKey() == null ? this.apiKey : options.apiKey(),
                operation.name(),
                this.exchange.host(operation));
    }

    private <T> Mono<T> attempt(Operation<T> operation, CallOptions options, CallContext context, KeyUse key) {
        return Mono.defer(() -> sent(operation, options, context, key.next()))
                .onErrorResume(
                        AuthenticationException.class,
                        refusal -> key.afterRefusal(refusal).flatMap(other -> sent(operation, options, context, other)))
                .doOnSuccess(result -> this.decision.succeeded());
    }

    private <T> Mono<T> sent(Operation<T> operation, CallOptions options, CallContext context, String key) {
        context.attempt();
        Mono<T> paced = Mono.defer(() -> {
            Mono<T> sent = this.exchange.send(operation, key).timeout(timeout(operation, options));
            Duration wait = this.limiter.reserve();
            return wait.isZero() ? sent : Mono.delay(wait).then(sent);
        });
        String host = this.exchange.host(operation);
        return this.concurrency
                .run(paced)
                .onErrorMap(failure -> NetworkFailures.translate(operation.name(), host, operation.safety(), failure))
                .doOnError(RateLimitedException.class, this::slowDown);
    }

    private void slowDown(RateLimitedException limited) {
        Duration asked = limited.retryAfter();
        if (asked != null && asked.compareTo(this.settings.retry().maxRetryAfter()) <= 0) {
            this.limiter.pause(asked);
        }
    }

    private Duration timeout(Operation<?> operation, CallOptions options) {
        if (options.timeout() != null) {
            return options.timeout();
        }
        Duration own = operation.timeout();
        return own != null && own.compareTo(this.settings.timeout()) > 0 ? own : this.settings.timeout();
    }

    private static boolean retrying(CallOptions options) {
        return !Boolean.FALSE.equals(options.retry());
    }

    private Observation observation(CallContext context) {
        return CallObservation.OPERATION.observation(
                this.convention, DEFAULT_CONVENTION, () -> context, this.observations);
    }

    @Override
    public Flux<byte[]> download(RangedFile file, CallOptions options) {
        return this.downloads.read(file, options);
    }

    @Override
    public JsonCodec json() {
        return this.json;
    }

    @Override
    public Polling polling() {
        return this.settings.polling();
    }
}
