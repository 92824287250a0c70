package io.github.labelboxspring.call;

import io.github.labelboxspring.internal.scope.Blocking;
import io.github.labelboxspring.internal.scope.CallingThread;
import io.github.labelboxspring.internal.scope.Scope;
import io.github.labelboxspring.internal.scope.Waiting;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Runs the work of calls, for both styles: the same pipeline, with caller code on the calling thread or an elastic one. */
final class Execution {

    private Execution() {}

    static <T> @Nullable T block(Call<T> call) {
        Blocking.check("execute()");
        CallingThread thread = new CallingThread();
        return Waiting.on(thread, one(thread.scope(), call::pipeline).contextCapture())
                .last();
    }

    static <T> Mono<T> mono(Call<T> call) {
        return Mono.deferContextual(view -> {
            if (Scope.isPresent(view)) {
                return call.pipeline();
            }
            Scope scope = Scope.elastic();
            Mono<T> work = one(scope, call::pipeline);
            return Schedulers.isInNonBlockingThread() ? work.subscribeOn(scope.scheduler()) : work;
        });
    }

    static <T> Stream<T> stream(Supplier<Flux<T>> source) {
        Blocking.check("stream()");
        CallingThread thread = new CallingThread();
        Waiting<T> waiting = Waiting.on(thread, many(thread.scope(), source).contextCapture());
        Spliterator<T> values =
                Spliterators.spliteratorUnknownSize(new Values<>(waiting), Spliterator.ORDERED | Spliterator.NONNULL);
        return StreamSupport.stream(values, false).onClose(waiting::cancel);
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

    private static final class Values<T> implements Iterator<T> {

        private final Waiting<T> waiting;

        private @Nullable T next;

        Values(Waiting<T> waiting) {
            this.waiting = waiting;
        }

        @Override
        public boolean hasNext() {
            if (this.next == null) {
                this.next = this.waiting.next();
            }
            return this.next != null;
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            T value = Objects.requireNonNull(this.next);
            this.next = null;
            return value;
        }
    }
}
