package io.github.labelboxspring.contract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Code of an application that notes the threads on which it runs. */
final class Probe {

    private final List<Thread> threads = new CopyOnWriteArrayList<>();

    private final List<Throwable> forbidden = new CopyOnWriteArrayList<>();

    void note() {
        this.threads.add(Thread.currentThread());
        if (Schedulers.isInNonBlockingThread()) {
            this.forbidden.add(new Throwable("ran on " + Thread.currentThread().getName()));
        }
    }

    /** Wait until it has run. */
    void await() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (this.threads.isEmpty() && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    List<Thread> threads() {
        return this.threads;
    }

    /** Where it ran on a thread that must not block. */
    List<Throwable> forbidden() {
        return this.forbidden;
    }

    <T> Supplier<T> supplier(Supplier<T> source) {
        return () -> {
            note();
            return source.get();
        };
    }

    <A extends @Nullable Object, B> Function<A, B> function(Function<A, B> source) {
        return value -> {
            note();
            return source.apply(value);
        };
    }

    <T> Consumer<T> consumer() {
        return value -> note();
    }

    <T> UnaryOperator<T> operator() {
        return value -> {
            note();
            return value;
        };
    }

    AutoCloseable resource() {
        return this::note;
    }

    <T> Iterable<T> iterable(Collection<T> values) {
        return () -> {
            note();
            return iterator(values.iterator());
        };
    }

    private <T> Iterator<T> iterator(Iterator<T> values) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                note();
                return values.hasNext();
            }

            @Override
            public T next() {
                note();
                return values.next();
            }
        };
    }

    <T> Publisher<T> publisher(Collection<T> values) {
        return Flux.fromIterable(iterable(values))
                .doOnSubscribe(each -> note())
                .doOnRequest(count -> note())
                .doOnCancel(this::note);
    }

    <T> Collector<T, ?, List<T>> collector() {
        return Collector.<T, List<T>>of(
                () -> {
                    note();
                    return new ArrayList<>();
                },
                (all, next) -> {
                    note();
                    all.add(next);
                },
                (left, right) -> left);
    }
}
