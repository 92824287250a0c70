package io.github.labelboxspring.call;

import io.github.labelboxspring.internal.scope.Blocking;
import io.github.labelboxspring.settings.CallOptions;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

record BlockingCall<T>(Supplier<? extends T> work) implements Call<T> {

    @Override
    public T execute() {
        Blocking.check("execute()");
        return this.work.get();
    }

    @Override
    public Mono<T> mono() {
        return Mono.<T>fromSupplier(this.work).subscribeOn(Schedulers.boundedElastic());
    }

    @Override
    public Call<T> with(UnaryOperator<CallOptions> change) {
        return this;
    }
}
