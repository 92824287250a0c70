package io.github.labelboxspring.call;

import io.github.labelboxspring.settings.CallOptions;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Mono;

record ChainedCall<S, T>(Call<S> source, Function<? super S, ? extends Call<T>> next, UnaryOperator<CallOptions> change)
        implements Call<T> {

    @Override
    public T execute() {
        return this.next.apply(this.source.execute()).with(this.change).execute();
    }

    @Override
    public Mono<T> mono() {
        return this.source
                .mono()
                .flatMap(value -> this.next.apply(value).with(this.change).mono());
    }

    @Override
    public Call<T> with(UnaryOperator<CallOptions> change) {
        return new ChainedCall<>(
                this.source.with(change), this.next, options -> change.apply(this.change.apply(options)));
    }
}
