package io.github.labelboxspring.internal.transport.files;

import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Flux;

/** Counts the downloads that keep a connection. */
public final class OpenFiles {

    private final AtomicInteger count = new AtomicInteger();

    /** Return the number of downloads that keep a connection now. */
    public int count() {
        return this.count.get();
    }

    /** Return the same values, counted from the subscription to their end. */
    <T> Flux<T> counting(Flux<T> values) {
        return Flux.using(this.count::incrementAndGet, opened -> values, opened -> this.count.decrementAndGet());
    }
}
