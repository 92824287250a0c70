package io.github.labelboxspring.internal.scope;

import java.time.Duration;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Repeats a question until its answer is the last one. */
public final class Repetition {

    private Repetition() {}

    /**
     * Return every answer up to and including the first one that satisfies {@code done}.
     *
     * @param question asked each time
     * @param done whether an answer is the last one
     * @param pause the pause after the n-th question, counted from 0
     */
    public static <T> Flux<T> until(
            Supplier<Mono<T>> question, Predicate<? super T> done, LongFunction<Duration> pause) {
        return Flux.defer(() -> {
            long[] asked = {0};
            return question.get()
                    .expand(answer -> done.test(answer)
                            ? Mono.empty()
                            : Mono.delay(pause.apply(asked[0]++)).then(question.get()));
        });
    }
}
