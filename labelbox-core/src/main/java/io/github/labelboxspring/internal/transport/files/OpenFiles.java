package io.github.labelboxspring.internal.transport.files;

import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Flux;

/** Counts the downloads that hold a connection. */
public final class OpenFiles {

    private final AtomicInteger count = new AtomicInteger();

    /** Return the number of downloads that currently hold a connection. */
    public int count() {
        return this.count.get();
    }

    /** Return the same values, counted as a download from the subscription to their end. */
    <T> Flux<T> counting(Flux<T> values) {
        return Flux.using(this.count::incrementAndGet, opened -> values, opened -> this.count.decrementAndGet());
    }
}
