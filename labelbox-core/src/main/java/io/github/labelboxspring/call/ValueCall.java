package io.github.labelboxspring.call;

import io.github.labelboxspring.settings.CallOptions;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Mono;

record ValueCall<T>(T value) implements Call<T> {

    @Override
    public T execute() {
        return this.value;
    }

    @Override
    public Mono<T> mono() {
        return Mono.just(this.value);
    }

    @Override
    public Call<T> with(UnaryOperator<CallOptions> change) {
        return this;
    }
}
