package io.github.labelboxspring.call;

import io.github.labelboxspring.settings.CallOptions;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Mono;

record MappedCall<S, T>(Call<S> source, Function<? super S, ? extends T> function) implements Call<T> {

    @Override
    public T execute() {
        return this.function.apply(this.source.execute());
    }

    @Override
    public Mono<T> mono() {
        return this.source.mono().map(this.function);
    }

    @Override
    public Call<T> with(UnaryOperator<CallOptions> change) {
        return new MappedCall<>(this.source.with(change), this.function);
    }
}
