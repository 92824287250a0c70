package io.github.labelboxspring.internal.transport.observation;

import io.github.labelboxspring.observation.CallContext;
import io.github.labelboxspring.observation.CallObservation;
import io.github.labelboxspring.observation.CallObservationConvention;
import io.github.labelboxspring.observation.CallOutcome;
import io.github.labelboxspring.observation.DefaultCallObservationConvention;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/**
 * Observes the calls of a client.
 *
 * @param client name of the client
 */
public record CallObserver(
        String client,
        ObservationRegistry registry,
        @Nullable CallObservationConvention convention) {

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

    /** One observation, which ends once, whatever comes after its end. */
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
