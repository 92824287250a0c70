package io.github.labelboxspring.call;

import io.github.labelboxspring.internal.scope.Blocking;
import io.github.labelboxspring.settings.CallOptions;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collector;
import reactor.core.publisher.Mono;

record CollectedCall<T, A, R>(StreamCall<T> source, Collector<? super T, A, R> collector) implements Call<R> {

    @Override
    public R execute() {
        Blocking.check("execute()");
        return Objects.requireNonNull(mono().block());
    }

    @Override
    public Mono<R> mono() {
        return this.source.flux().collect(this.collector);
    }

    @Override
    public Call<R> with(UnaryOperator<CallOptions> change) {
        return new CollectedCall<>(this.source.with(change), this.collector);
    }
}
