package io.github.labelboxspring.internal.operation;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.internal.scope.Scope;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A call whose input a publisher emits.
 *
 * @param <I> type of an item
 * @param <T> type of the result
 */
public final class Inputs<I, T> extends Call<T> {

    /** Items that are requested before they are read. */
    static final int READ_AHEAD = 256;

    private final Publisher<I> items;

    private final Function<Iterable<I>, Call<T>> call;

    private Inputs(Publisher<I> items, Function<Iterable<I>, Call<T>> call) {
        this.items = items;
        this.call = call;
    }

    /**
     * Return a call that reads the items where code of the caller may run. The publisher is subscribed to when the iterable
     * is read, which can be done once, and cancelled when the call ends.
     */
    public static <I, T> Call<T> of(Publisher<I> items, Function<Iterable<I>, Call<T>> call) {
        return new Inputs<>(items, call);
    }

    @Override
    protected Mono<T> pipeline() {
        return Mono.deferContextual(view -> Mono.using(
                () -> Scope.of(view).untilDeadline(Flux.from(this.items)).toStream(READ_AHEAD),
                stream -> this.call.apply(stream::iterator).mono(),
                stream -> stream.close()));
    }
}
