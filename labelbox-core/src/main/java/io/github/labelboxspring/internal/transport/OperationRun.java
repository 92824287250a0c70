package io.github.labelboxspring.internal.transport;

import io.github.labelboxspring.error.AuthenticationException;
import io.github.labelboxspring.error.DeadlineExceededException;
import io.github.labelboxspring.error.Failures;
import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.error.RateLimitedException;
import io.github.labelboxspring.error.TransportException;
import io.github.labelboxspring.internal.operation.GraphQlOperation;
import io.github.labelboxspring.internal.operation.Operation;
import io.github.labelboxspring.internal.operation.Safety;
import io.github.labelboxspring.internal.operation.Subject;
import io.github.labelboxspring.internal.scope.Scope;
import io.github.labelboxspring.internal.transport.ratelimit.ConcurrencyLimit.QueueFullException;
import io.github.labelboxspring.internal.transport.retry.Attempts;
import io.github.labelboxspring.internal.transport.retry.RetryLog;
import io.github.labelboxspring.observation.CallContext;
import io.github.labelboxspring.observation.ClientMetrics;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Executes one operation with all its attempts. Everything except the exchange itself runs on the scheduler for caller
 * code: the supplier of the API key, writing the request, reading the response, and the decision about the next
 * attempt.
 */
final class OperationRun<T> {

    private final Engine engine;

    private final Operation<T> operation;

    private final Consumer<? super T> check;

    private final Scope scope;

    private final KeyUse key;

    private final CallContext observed;

    private final ClientActivity activity;

    private final Duration deadline;

    private final RetryLog log;

    private final long start = System.nanoTime();

    private int attempts;

    private int failed;

    private int throttled;

    private long attemptStart;

    private Duration spent = Duration.ZERO;

    private boolean mayHaveBeenApplied;

    private @Nullable KeyState state;

    OperationRun(
            Engine engine,
            Operation<T> operation,
            Consumer<? super T> check,
            Scope scope,
            KeyUse key,
            CallContext observed,
            ClientActivity activity) {
        this.engine = engine;
        this.operation = operation;
        this.check = check;
        this.scope = scope;
        this.key = key;
        this.observed = observed;
        this.activity = activity;
        this.log = new RetryLog(operation.name());
        this.deadline = scope.remaining(engine.settings().deadline());
    }

    Mono<T> run() {
        long bytes = bytesToSend();
        return Mono.defer(this::attempt)
                .retryWhen(Retry.from(failures -> failures.concatMap(this::pause)))
                .onErrorMap(LabelboxException.class, this::reported)
                .doOnSubscribe(subscription -> this.scope.ledger().begin(this.operation.name()))
                .doOnSuccess(result -> {
                    this.scope.ledger().settled(this);
                    this.engine.calls().sentBytes(this.operation.name(), bytes);
                    applied();
                });
    }

    /** Unreadable input is left to the attempt, which reports it. */
    private long bytesToSend() {
        try {
            return this.operation.uploadedBytes();
        } catch (UncheckedIOException unreadable) {
            return 0;
        }
    }

    private void applied() {
        if (!repeatable()) {
            this.scope.ledger().changed(this::description);
        }
    }

    private Mono<T> attempt() {
        String apiKey = this.key.next();
        KeyState limits = this.engine.keys().of(apiKey);
        this.state = limits;
        this.attempts++;
        this.observed.attempt();
        this.attemptStart = System.nanoTime();
        return limits.concurrency()
                .run(Mono.defer(() -> paced(limits, apiKey)), this::turn)
                .onErrorMap(QueueFullException.class, this::queueFull)
                .onErrorResume(NotFoundException.class, this::absent)
                .doOnSuccess(result -> {
                    limits.budget().success();
                    limits.rate().accepted();
                });
    }

    private Mono<Void> turn(Mono<Void> turn) {
        Duration left = left();
        return this.engine
                .calls()
                .waiting(ClientMetrics.Wait.TURN, turn)
                .publishOn(this.scope.scheduler())
                .timeout(this.scope.delay(left), Mono.error(() -> late("it was still queued", false)));
    }

    private Mono<T> paced(KeyState limits, String apiKey) {
        Optional<Duration> wait = limits.rate().reserve(left());
        if (wait.isEmpty()) {
            return Mono.error(late("the request rate of the API key does not allow it sooner", false));
        }
        Duration pause = wait.get();
        return pause.isZero()
                ? send(apiKey)
                : this.engine
                        .calls()
                        .waiting(ClientMetrics.Wait.RATE, this.scope.delay(pause))
                        .then(Mono.defer(() -> send(apiKey)));
    }

    private Mono<T> send(String apiKey) {
        this.attemptStart = System.nanoTime();
        Wire wire = new Wire();
        Duration timeout = this.scope.options().timeout();
        Duration longest = timeout != null
                ? timeout
                : longest(this.operation.timeout(), this.engine.settings().timeout());
        Mono<T> exchange = this.engine
                .exchange()
                .send(this.operation, apiKey, wire)
                .timeout(uploading() ? wire.silence(longest, left()) : Mono.delay(shorter(longest, left())))
                .publishOn(this.scope.scheduler())
                .map(answer -> this.engine.exchange().read(this.operation, answer))
                .doOnNext(this.check)
                .onErrorMap(TimeoutException.class, silence -> left().isZero() ? unanswered(wire) : silence)
                .onErrorMap(failure -> NetworkFailures.translate(
                        this.operation,
                        this.engine.exchange().host(this.operation),
                        wire,
                        failure,
                        this.engine.downloads().open().count()))
                .doOnSuccess(result -> this.activity.answered())
                .doOnError(this.activity::failed);
        return this.operation.safety() == Safety.READ ? exchange : noted(exchange, wire);
    }

    /** Record a change until its outcome is known, so that any other failure of the call reports it. */
    private Mono<T> noted(Mono<T> answer, Wire wire) {
        Optional<Supplier<String>> description = repeatable() ? Optional.empty() : Optional.of(this::description);
        return answer.doOnSubscribe(subscription -> this.scope.ledger().unsettled(this, description))
                .doOnError(failure ->
                        settle(failure instanceof LabelboxException known ? known.mayHaveBeenApplied() : wire.begun()))
                .doOnCancel(() -> settle(wire.begun()));
    }

    private void settle(boolean maybe) {
        if (!maybe && !this.mayHaveBeenApplied) {
            this.scope.ledger().settled(this);
        }
    }

    private boolean uploading() {
        return this.operation instanceof GraphQlOperation<?> graphQl
                && !graphQl.files().isEmpty();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longest(@Nullable Duration operation, Duration client) {
        return operation != null && operation.compareTo(client) > 0 ? operation : client;
    }

    /** A deletion that finds nothing has succeeded if an earlier attempt may have deleted the object. */
    private Mono<T> absent(NotFoundException absent) {
        if (!this.mayHaveBeenApplied || this.operation.safety() != Safety.DELETION) {
            return Mono.error(absent);
        }
        return Mono.justOrEmpty(this.operation.resultType().ifDeleted());
    }

    private Mono<Long> pause(Retry.RetrySignal signal) {
        Throwable failure = signal.failure();
        if (failure instanceof LabelboxException known) {
            note(known);
        }
        if (failure instanceof AuthenticationException refusal && this.key.renewed(refusal)) {
            this.engine.calls().retried(this.operation.name(), refusal);
            return Mono.just(0L);
        }
        KeyState limits = this.state;
        if (limits == null || Boolean.FALSE.equals(this.scope.options().retry())) {
            return Mono.error(failure);
        }
        return this.engine
                .decision()
                .next(
                        this.operation.safety(),
                        failure,
                        new Attempts(this.failed, this.throttled, this.spent, left()),
                        limits.budget())
                .map(pause -> next(pause, failure))
                .orElseGet(() -> Mono.error(failure));
    }

    private void note(LabelboxException failure) {
        this.mayHaveBeenApplied |= failure.mayHaveBeenApplied();
        if (failure instanceof RateLimitedException limited) {
            this.throttled++;
            this.engine.calls().throttled(this.operation.name());
            slowDown(limited);
        } else {
            this.failed++;
            this.spent = this.spent.plus(counted(Duration.ofNanos(System.nanoTime() - this.attemptStart)));
        }
    }

    /**
     * Count at most the client's timeout, so that an operation with a longer timeout is still retried after a timeout.
     */
    private Duration counted(Duration attempt) {
        return this.operation.timeout() == null
                ? attempt
                : shorter(attempt, this.engine.settings().timeout());
    }

    private void slowDown(RateLimitedException limited) {
        Duration asked = limited.retryAfter();
        boolean waited =
                asked == null || asked.compareTo(this.engine.settings().retry().maxRetryAfter()) <= 0;
        KeyState limits = this.state;
        if (waited && limits != null) {
            limits.rate().refused(asked);
        }
    }

    private Mono<Long> next(Duration pause, Throwable failure) {
        if (!(failure instanceof RateLimitedException)) {
            this.spent = this.spent.plus(pause);
        }
        this.log.next(this.attempts, pause, failure);
        this.engine.calls().retried(this.operation.name(), failure);
        return this.scope.delay(pause);
    }

    private Duration left() {
        Duration left = this.deadline.minusNanos(System.nanoTime() - this.start);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private DeadlineExceededException late(String what, boolean mayHaveBeenApplied) {
        boolean whole = this.deadline.equals(this.engine.settings().deadline());
        String limit = (whole ? "" : "the remaining ") + Failures.text(this.deadline);
        return new DeadlineExceededException(this.operation.name(), limit + ": " + what, mayHaveBeenApplied);
    }

    private DeadlineExceededException unanswered(Wire wire) {
        String host = this.engine.exchange().host(this.operation);
        return late(host + " had not answered", this.operation.safety() != Safety.READ && wire.begun());
    }

    private TransportException queueFull(QueueFullException full) {
        this.engine.calls().queueFull(this.operation.name());
        return new TransportException(
                this.operation.name() + ": " + full.getMessage()
                        + ", so it was not queued. Start fewer calls at once, or"
                        + " raise labelbox.rate-limit.max-queued-requests",
                null,
                true,
                false);
    }

    private LabelboxException reported(LabelboxException failure) {
        return Failures.attempts(
                failure,
                subject(),
                this.attempts,
                this.mayHaveBeenApplied,
                Duration.ofNanos(System.nanoTime() - this.start));
    }

    /** Return whether the operation can be repeated with the same result. A repeated deletion is not found. */
    private boolean repeatable() {
        return this.operation.safety() == Safety.READ || this.operation.safety() == Safety.IDEMPOTENT;
    }

    private String description() {
        String subject = subject();
        return subject.isEmpty() ? this.operation.name() : this.operation.name() + " (" + subject + ")";
    }

    private String subject() {
        return Subject.of(this.operation, this.engine.json());
    }
}
