package io.github.labelboxspring.call;

import io.github.labelboxspring.internal.scope.Blocking;
import io.github.labelboxspring.settings.CallOptions;
import java.util.function.UnaryOperator;
import java.util.stream.Collector;
import java.util.stream.Stream;
import org.springframework.lang.CheckReturnValue;
import reactor.core.publisher.Flux;

/**
 * Something that answers many values, one after another, with bounded memory.
 *
 * @param <T> one of them
 */
@CheckReturnValue
public interface StreamCall<T> {

    /** The values as a cold publisher that honours demand; cancelling stops the requests behind it. */
    Flux<T> flux();

    /**
     * The values as a lazy stream. Close it when it is not read to its end.
     *
     * @throws IllegalStateException on a thread that must not block
     */
    default Stream<T> stream() {
        Blocking.check("stream()");
        return flux().toStream(1);
    }

    /** Reads all values and makes one thing of them. */
    default <R> Call<R> collect(Collector<? super T, ?, R> collector) {
        return new CollectedCall<>(this, collector);
    }

    /** The same with other options; applies to every request it makes. */
    StreamCall<T> with(UnaryOperator<CallOptions> change);
}
