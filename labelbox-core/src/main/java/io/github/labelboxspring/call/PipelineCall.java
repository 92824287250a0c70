package io.github.labelboxspring.call;

import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/** A call composed of other calls. */
final class PipelineCall<T> extends Call<T> {

    private final Supplier<Mono<T>> pipeline;

    PipelineCall(Supplier<Mono<T>> pipeline) {
        this.pipeline = pipeline;
    }

    @Override
    protected Mono<T> pipeline() {
        return this.pipeline.get();
    }
}
