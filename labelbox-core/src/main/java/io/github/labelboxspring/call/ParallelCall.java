package io.github.labelboxspring.call;

import io.github.labelboxspring.internal.scope.Blocking;
import io.github.labelboxspring.settings.CallOptions;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

record ParallelCall<T>(Iterable<? extends Call<T>> calls, int parallel, UnaryOperator<CallOptions> change)
        implements Call<List<T>> {

    @Override
    public List<T> execute() {
        Blocking.check("execute()");
        return Objects.requireNonNull(mono().block());
    }

    @Override
    public Mono<List<T>> mono() {
        return Flux.<Call<T>>fromIterable(this.calls)
                .flatMapSequential(call -> call.with(this.change).mono(), this.parallel, 1)
                .collectList();
    }

    @Override
    public Call<List<T>> with(UnaryOperator<CallOptions> change) {
        return new ParallelCall<>(this.calls, this.parallel, options -> change.apply(this.change.apply(options)));
    }
}
