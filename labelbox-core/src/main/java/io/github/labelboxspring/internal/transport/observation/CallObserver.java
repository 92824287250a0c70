package io.github.labelboxspring.internal.transport.observation;

import io.github.labelboxspring.observation.CallContext;
import io.github.labelboxspring.observation.CallObservation;
import io.github.labelboxspring.observation.CallObservationConvention;
import io.github.labelboxspring.observation.CallOutcome;
import io.github.labelboxspring.observation.ClientLoad;
import io.github.labelboxspring.observation.ClientMetrics;
import io.github.labelboxspring.observation.DefaultCallObservationConvention;
import io.github.labelboxspring.work.TaskProgress;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/**
 * Observes and counts the calls of a client.
 *
 * @param client name of the client
 * @param limits logs warnings about limits that the client reaches
 */
public record CallObserver(
        String client,
        ObservationRegistry registry,
        @Nullable CallObservationConvention convention,
        ClientMetrics metrics,
        LimitLog limits) {

    private static final CallObservationConvention DEFAULT_CONVENTION = new DefaultCallObservationConvention();

    /** Return the work of one operation, observed from its subscription to its end. */
    public <T> Mono<T> one(String operation, String kind, Function<CallContext, Mono<T>> work) {
        return Mono.deferContextual(view -> {
            Run run = new Run(new CallContext(this.client, operation, kind), view);
            return work.apply(run.context)
                    .doOnSuccess(result -> run.succeeded())
                    .doOnError(run::failed)
                    .doOnCancel(run::cancelled)
                    .contextWrite(inner -> inner.put(ObservationThreadLocalAccessor.KEY, run.observation));
        });
    }

    /** Return the work of one operation with many values, observed from its subscription to its end. */
    public <T> Flux<T> many(String operation, String kind, Function<CallContext, Flux<T>> work) {
        return Flux.deferContextual(view -> {
            Run run = new Run(new CallContext(this.client, operation, kind), view);
            return work.apply(run.context)
                    .doOnComplete(run::succeeded)
                    .doOnError(run::failed)
                    .doOnCancel(run::cancelled)
                    .contextWrite(inner -> inner.put(ObservationThreadLocalAccessor.KEY, run.observation));
        });
    }

    /** Record that an attempt was rejected because of the request rate. */
    public void throttled(String operation) {
        this.limits.throttled(operation);
        this.metrics.throttled(this.client, operation);
    }

    /** Record that a request was not queued because the queue is full. */
    public void queueFull(String operation) {
        this.limits.queueFull(operation);
    }

    /** Record that a failed attempt is retried. */
    public void retried(String operation, Throwable failure) {
        this.metrics.retried(this.client, operation, CallOutcome.of(failure));
    }

    /** Return the same signal and record how long it takes. */
    public <T> Mono<T> waiting(ClientMetrics.Wait wait, Mono<T> signal) {
        return Mono.defer(() -> {
            long start = System.nanoTime();
            return signal.doOnTerminate(
                    () -> this.metrics.waited(this.client, wait, Duration.ofNanos(System.nanoTime() - start)));
        });
    }

    /** Record bytes that were sent to Labelbox. */
    public void sentBytes(String operation, long bytes) {
        if (bytes > 0) {
            this.metrics.sentBytes(this.client, operation, bytes);
        }
    }

    /** Record rows that were sent to Labelbox. */
    public void sentRows(String operation, long rows) {
        if (rows > 0) {
            this.metrics.sentRows(this.client, operation, rows);
        }
    }

    /** Return the same pieces of a file and count them. */
    public Flux<byte[]> received(String operation, Flux<byte[]> pieces) {
        return this.metrics == ClientMetrics.NONE
                ? pieces
                : Flux.defer(() -> {
                    Lines lines = new Lines();
                    return pieces.doOnNext(piece ->
                                    this.metrics.received(this.client, operation, piece.length, lines.endedIn(piece)))
                            .doOnComplete(() -> this.metrics.received(this.client, operation, 0, lines.rest()));
                });
    }

    /** Record the end of a task that was waited for. */
    public void taskEnded(TaskProgress progress, Duration waited) {
        this.metrics.taskEnded(this.client, progress.state(), waited);
    }

    /** Register the load of the client with the metrics. */
    public void created(Supplier<ClientLoad> load) {
        this.metrics.created(this.client, load);
    }

    /** Counts the lines of a file that arrives in pieces. */
    private static final class Lines {

        private boolean open;

        long endedIn(byte[] piece) {
            long ends = 0;
            for (byte each : piece) {
                if (each == '\n') {
                    ends++;
                }
            }
            this.open = piece.length == 0 ? this.open : piece[piece.length - 1] != '\n';
            return ends;
        }

        /** The last line of a file may have no line end. */
        long rest() {
            return this.open ? 1 : 0;
        }
    }

    /** One observation. It ends once; later signals are ignored. */
    private final class Run {

        private final CallContext context;

        private final Observation observation;

        private final AtomicBoolean ended = new AtomicBoolean();

        Run(CallContext context, ContextView view) {
            this.context = context;
            this.observation = CallObservation.OPERATION.observation(
                    CallObserver.this.convention, DEFAULT_CONVENTION, () -> context, CallObserver.this.registry);
            this.observation.parentObservation(view.getOrDefault(
                    ObservationThreadLocalAccessor.KEY, CallObserver.this.registry.getCurrentObservation()));
            this.observation.start();
        }

        void succeeded() {
            end(CallOutcome.SUCCESS);
        }

        void cancelled() {
            end(CallOutcome.CANCELLED);
        }

        void failed(Throwable failure) {
            if (!this.ended.get()) {
                this.observation.error(failure);
                end(CallOutcome.UNKNOWN);
            }
        }

        private void end(CallOutcome outcome) {
            if (this.ended.compareAndSet(false, true)) {
                this.context.outcome(outcome);
                this.observation.stop();
            }
        }
    }
}
