package io.github.labelboxspring.internal.operation;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.internal.scope.Blocking;
import io.github.labelboxspring.internal.scope.Repetition;
import io.github.labelboxspring.settings.CallOptions;
import io.github.labelboxspring.settings.Polling;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Mono;

/**
 * Repeats a call until its answer satisfies, for platform work that has no task of its own.
 *
 * @param question asked again and again
 * @param done whether an answer is the last one
 * @param polling how often to ask
 * @param within how long in all
 * @param late what to fail with when the wait is over
 */
public record PollingCall<T>(
        Call<T> question,
        Predicate<? super T> done,
        Polling polling,
        Duration within,
        Supplier<? extends RuntimeException> late)
        implements Call<T> {

    @Override
    public T execute() {
        Blocking.check("execute()");
        return Objects.requireNonNull(mono().block());
    }

    @Override
    public Mono<T> mono() {
        return Repetition.until(this.question::mono, this.done, this.polling::pause)
                .last()
                .timeout(this.within, Mono.error(this.late::get));
    }

    @Override
    public Call<T> with(UnaryOperator<CallOptions> change) {
        return new PollingCall<>(this.question.with(change), this.done, this.polling, this.within, this.late);
    }
}
