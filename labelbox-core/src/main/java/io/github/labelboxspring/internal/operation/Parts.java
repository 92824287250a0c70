package io.github.labelboxspring.internal.operation;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.StreamCall;
import io.github.labelboxspring.internal.scope.Scope;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Processes any number of items in parts that are sent one after another, in bounded memory. The items of the next part
 * are read and sent while Labelbox processes the preceding parts.
 *
 * @param <I> type of an item
 * @param <R> type of the result of a part
 */
public final class Parts<I, R> {

    private final int size;

    private final int parallel;

    private final BiFunction<Iterable<I>, Integer, Call<Call<R>>> start;

    /**
     * @param size the maximum number of items of a part
     * @param parallel the maximum number of parts that Labelbox processes at a time
     * @param start reads and sends the items of a part, given the position of its first item in the input; its result
     *     waits for the outcome
     */
    public Parts(int size, int parallel, BiFunction<Iterable<I>, Integer, Call<Call<R>>> start) {
        this.size = size;
        this.parallel = parallel;
        this.start = start;
    }

    /** Return the results of the parts, in the order of the input. */
    public StreamCall<R> of(Iterable<I> items) {
        return StreamCall.of(() -> Flux.defer(() -> results(items.iterator())));
    }

    /** Return the results of the parts, in the order of the input. */
    public StreamCall<R> of(Publisher<I> items) {
        return StreamCall.of(() -> Flux.deferContextual(view -> Flux.using(
                () -> Scope.of(view).untilDeadline(Flux.from(items)).toStream(Inputs.READ_AHEAD),
                stream -> results(stream.iterator()),
                Stream::close)));
    }

    private Flux<R> results(Iterator<I> items) {
        return Flux.<Part, Integer>generate(() -> 0, (first, sink) -> {
                    if (!items.hasNext()) {
                        sink.complete();
                    } else if (first < 0) {
                        sink.error(new IllegalArgumentException("The input has more than " + Integer.MAX_VALUE
                                + " items, so that their positions cannot be counted. Split it into several calls"));
                    } else {
                        sink.next(new Part(items, first));
                    }
                    return first > Integer.MAX_VALUE - this.size ? -1 : first + this.size;
                })
                .concatMap(
                        part -> this.start.apply(() -> part, part.first).mono().map(Call::mono), 0)
                .<R>flatMapSequential(Function.<Mono<R>>identity(), this.parallel, 1);
    }

    /** The next items of the input, up to the size of a part. */
    private final class Part implements Iterator<I> {

        private final Iterator<I> items;

        private final int first;

        private int read;

        Part(Iterator<I> items, int first) {
            this.items = items;
            this.first = first;
        }

        @Override
        public boolean hasNext() {
            return this.read < Parts.this.size && this.items.hasNext();
        }

        @Override
        public I next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            this.read++;
            return this.items.next();
        }
    }
}
