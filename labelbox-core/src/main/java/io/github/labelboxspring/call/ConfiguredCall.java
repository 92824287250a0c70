package io.github.labelboxspring.call;

import io.github.labelboxspring.internal.scope.Scope;
import io.github.labelboxspring.settings.CallOptions;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Mono;

/** A call with options. Later options override earlier ones; options set inside a composed call override both. */
final class ConfiguredCall<T> extends Call<T> {

    private final Call<T> source;

    private final UnaryOperator<CallOptions> change;

    ConfiguredCall(Call<T> source, UnaryOperator<CallOptions> change) {
        this.source = source;
        this.change = change;
    }

    @Override
    protected Mono<T> pipeline() {
        return Scope.configured(this.source.work(), this.change);
    }

    @Override
    public Call<T> with(UnaryOperator<CallOptions> change) {
        return replacedBy(new ConfiguredCall<>(this.source, options -> change.apply(this.change.apply(options))));
    }
}
