package io.github.labelboxspring.call;

import io.github.labelboxspring.internal.scope.Scope;
import io.github.labelboxspring.settings.CallOptions;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;

/** A stream call backed by a pipeline. */
final class Elements<T> implements StreamCall<T> {

    private final Supplier<Flux<T>> pipeline;

    Elements(Supplier<Flux<T>> pipeline) {
        this.pipeline = pipeline;
    }

    @Override
    public Flux<T> flux() {
        return Execution.flux(this.pipeline);
    }

    @Override
    public Stream<T> stream() {
        return Execution.stream(this.pipeline);
    }

    @Override
    public Elements<T> with(UnaryOperator<CallOptions> change) {
        return new Elements<>(() -> Scope.configured(this.pipeline.get(), change));
    }
}
