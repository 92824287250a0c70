package io.github.labelboxspring.call;

import io.github.labelboxspring.error.LabelboxException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Mono;

record RecoveringCall<T, E extends LabelboxException>(
        Call<T> source,
        Class<E> failure,
        Function<? super E, ? extends Call<T>> next,
        UnaryOperator<CallOptions> change)
        implements Call<T> {

    @Override
    public T execute() {
        try {
            return this.source.execute();
        } catch (LabelboxException ex) {
            if (this.failure.isInstance(ex)) {
                return this.next.apply(this.failure.cast(ex)).with(this.change).execute();
            }
            throw ex;
        }
    }

    @Override
    public Mono<T> mono() {
        return this.source
                .mono()
                .onErrorResume(
                        this.failure,
                        ex -> this.next.apply(ex).with(this.change).mono());
    }

    @Override
    public Call<T> with(UnaryOperator<CallOptions> change) {
        return new RecoveringCall<>(
                this.source.with(change), this.failure, this.next, options -> change.apply(this.change.apply(options)));
    }
}
