package io.github.labelboxspring.internal.operation;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.internal.scope.Scope;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.publisher.Sinks;

/**
 * A call whose input is emitted by a publisher.
 *
 * @param <I> type of an item
 * @param <T> type of the result
 */
public final class Inputs<I, T> extends Call<T> {

    /** The number of items that are requested ahead. */
    static final int READ_AHEAD = 256;

    private final Publisher<I> items;

    private final Function<Iterable<I>, Call<T>> call;

    private Inputs(Publisher<I> items, Function<Iterable<I>, Call<T>> call) {
        this.items = items;
        this.call = call;
    }

    /**
     * Return a call that reads the items on the thread that runs caller code. The client subscribes to the publisher
     * when the iterable is read, which can be done once, and cancels the subscription when the call ends.
     */
    public static <I, T> Call<T> of(Publisher<I> items, Function<Iterable<I>, Call<T>> call) {
        return new Inputs<>(items, call);
    }

    /**
     * Reading blocks during the subscription to the call. The subscription is passed on first so that it can be
     * cancelled.
     */
    @Override
    protected Mono<T> pipeline() {
        return Mono.create(this::read);
    }

    private void read(MonoSink<T> sink) {
        Sinks.Empty<Void> cancelled = Sinks.empty();
        Disposable.Swap sending = Disposables.swap();
        sink.onCancel(() -> cancelled.tryEmitError(new CancellationException("The call was cancelled")));
        sink.onDispose(sending);
        Flux<I> until = Scope.of(sink.contextView())
                .untilDeadline(Flux.from(this.items))
                .takeUntilOther(cancelled.asMono());
        sending.update(Mono.using(
                        () -> until.toStream(READ_AHEAD),
                        stream -> this.call.apply(stream::iterator).mono(),
                        stream -> stream.close())
                .contextWrite(sink.contextView())
                .subscribe(sink::success, failure -> failed(failure, sending, sink), sink::success));
    }

    /** After a cancellation, failures are not reported. */
    private static void failed(Throwable failure, Disposable sending, MonoSink<?> sink) {
        if (!sending.isDisposed()) {
            sink.error(failure);
        }
    }
}
