package io.github.labelboxspring.internal.transport.retry;

import io.github.labelboxspring.internal.operation.Safety;
import java.time.Duration;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** The decision as Reactor's {@code retryWhen} wants it. */
public final class ReactiveRetry extends Retry {

    private final RetryDecision decision;

    private final Safety safety;

    public ReactiveRetry(RetryDecision decision, Safety safety) {
        this.decision = decision;
        this.safety = safety;
    }

    @Override
    public Publisher<?> generateCompanion(Flux<RetrySignal> failures) {
        return Flux.defer(() -> {
            long start = System.nanoTime();
            return failures.concatMap(signal -> this.decision
                    .next(
                            this.safety,
                            signal.failure(),
                            (int) signal.totalRetriesInARow() + 1,
                            Duration.ofNanos(System.nanoTime() - start))
                    .map(Mono::delay)
                    .orElseGet(() -> Mono.error(signal.failure())));
        });
    }
}
