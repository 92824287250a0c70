package io.github.labelboxspring.call;

import io.github.labelboxspring.internal.scope.Blocking;
import io.github.labelboxspring.internal.scope.CallingThread;
import io.github.labelboxspring.internal.scope.Scope;
import io.github.labelboxspring.internal.scope.Waiting;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Executes calls. Blocking calls run caller code on the calling thread, reactive ones on an elastic scheduler. */
final class Execution {

    private Execution() {}

    static <T> @Nullable T block(Call<T> call) {
        Blocking.check("execute()");
        CallingThread thread = new CallingThread();
        return Waiting.on(thread, one(thread.scope(), call::work).contextCapture())
                .last();
    }

    static <T> Mono<T> mono(Call<T> call) {
        return Mono.deferContextual(view -> {
            if (Scope.isPresent(view)) {
                return call.work();
            }
            Scope scope = Scope.elastic();
            Mono<T> work = one(scope, call::work);
            return Schedulers.isInNonBlockingThread() ? work.subscribeOn(scope.scheduler()) : work;
        });
    }

    static <T> Stream<T> stream(Supplier<Flux<T>> source) {
        return stream(source, values -> values);
    }

    /**
     * @param reading converts a supplier of source values into one of stream values; both return null at the end
     */
    static <S, T> Stream<T> stream(
            Supplier<Flux<S>> source, Function<Supplier<@Nullable S>, Supplier<@Nullable T>> reading) {
        Blocking.check("stream()");
        CallingThread thread = new CallingThread();
        Waiting<S> waiting = Waiting.on(thread, many(thread.scope(), source).contextCapture());
        return StreamSupport.stream(new Values<>(reading.apply(waiting::next), waiting::cancel), false)
                .onClose(waiting::cancel);
    }

    static <T> Flux<T> flux(Supplier<Flux<T>> source) {
        return Flux.deferContextual(view -> {
            if (Scope.isPresent(view)) {
                return source.get();
            }
            Scope scope = Scope.elastic();
            Flux<T> work = many(scope, source);
            return Schedulers.isInNonBlockingThread() ? work.subscribeOn(scope.scheduler()) : work;
        });
    }

    private static <T> Mono<T> one(Scope scope, Supplier<Mono<T>> work) {
        return Mono.defer(work).onErrorMap(scope.ledger()::describe).contextWrite(scope::into);
    }

    private static <T> Flux<T> many(Scope scope, Supplier<Flux<T>> work) {
        return Flux.defer(work).onErrorMap(scope.ledger()::describe).contextWrite(scope::into);
    }

    private static final class Values<T> extends Spliterators.AbstractSpliterator<T> {

        private final Supplier<@Nullable T> values;

        private final Runnable cancel;

        Values(Supplier<@Nullable T> values, Runnable cancel) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.values = values;
            this.cancel = cancel;
        }

        @Override
        public boolean tryAdvance(Consumer<? super T> action) {
            T value;
            try {
                value = this.values.get();
            } catch (RuntimeException | Error failure) {
                this.cancel.run();
                throw failure;
            }
            if (value == null) {
                return false;
            }
            action.accept(value);
            return true;
        }
    }
}
