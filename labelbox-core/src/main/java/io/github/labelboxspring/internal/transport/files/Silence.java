package io.github.labelboxspring.internal.transport.files;

import io.github.labelboxspring.error.Failures;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;

/**
 * Limits the time in which values are demanded, but none arrive. Time without demand, when the consumer is slow, does
 * not count.
 */
final class Silence {

    private final Duration longest;

    private final AtomicLong demand = new AtomicLong();

    private volatile long since = System.nanoTime();

    private Silence(Duration longest) {
        this.longest = longest;
    }

    /** Return the same values, failing with a {@link TimeoutException} if none has arrived for too long. */
    static <T> Flux<T> limited(Duration longest, Flux<T> values) {
        return Flux.defer(() -> {
            Silence silence = new Silence(longest);
            return values.doOnRequest(silence::demanded)
                    .doOnNext(value -> silence.arrived())
                    .takeUntilOther(silence.tooLong());
        });
    }

    private void demanded(long count) {
        if (this.demand.getAndUpdate(open -> Operators.addCap(open, count)) == 0) {
            this.since = System.nanoTime();
        }
    }

    private void arrived() {
        this.since = System.nanoTime();
        this.demand.updateAndGet(open -> open == Long.MAX_VALUE ? open : open - 1);
    }

    private Duration left() {
        return this.demand.get() == 0 ? this.longest : this.longest.minusNanos(System.nanoTime() - this.since);
    }

    private Mono<Void> tooLong() {
        return Mono.defer(() -> Mono.delay(left()))
                .repeat(() -> left().compareTo(Duration.ZERO) > 0)
                .then(Mono.error(() -> new TimeoutException("nothing arrived for " + Failures.text(this.longest))));
    }
}
