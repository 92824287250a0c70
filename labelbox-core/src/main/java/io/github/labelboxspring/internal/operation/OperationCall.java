package io.github.labelboxspring.internal.operation;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.internal.scope.Blocking;
import io.github.labelboxspring.settings.CallOptions;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Mono;

record OperationCall<T>(Caller caller, Operation<T> operation, CallOptions options) implements Call<T> {

    @Override
    public T execute() {
        Blocking.check(this.operation.name());
        return this.caller.execute(this.operation, this.options);
    }

    @Override
    public Mono<T> mono() {
        return this.caller.mono(this.operation, this.options);
    }

    @Override
    public Call<T> with(UnaryOperator<CallOptions> change) {
        return new OperationCall<>(this.caller, this.operation, change.apply(this.options));
    }
}
