package io.github.labelboxspring.call;

import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.settings.CallOptions;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Mono;

record RecoveringCall<T, E extends LabelboxException>(
        Call<T> source,
        Class<E> failure,
        Predicate<? super E> chosen,
        Function<? super E, ? extends Call<T>> next,
        UnaryOperator<CallOptions> change)
        implements Call<T> {

    @Override
    public T execute() {
        try {
            return this.source.execute();
        } catch (LabelboxException ex) {
            if (recovers(ex)) {
                return this.next.apply(this.failure.cast(ex)).with(this.change).execute();
            }
            throw ex;
        }
    }

    @Override
    public Mono<T> mono() {
        return this.source
                .mono()
                .onErrorResume(
                        this::recovers,
                        ex -> this.next
                                .apply(this.failure.cast(ex))
                                .with(this.change)
                                .mono());
    }

    private boolean recovers(Throwable ex) {
        return this.failure.isInstance(ex) && this.chosen.test(this.failure.cast(ex));
    }

    @Override
    public Call<T> with(UnaryOperator<CallOptions> change) {
        return new RecoveringCall<>(
                this.source.with(change),
                this.failure,
                this.chosen,
                this.next,
                options -> change.apply(this.change.apply(options)));
    }
}
