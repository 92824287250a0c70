package io.github.labelboxspring.call;

import io.github.labelboxspring.error.LabelboxApiException;
import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.settings.CallOptions;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.lang.CheckReturnValue;
import reactor.core.publisher.Mono;

/**
 * Something that can be asked of Labelbox: immutable, reusable, and nothing happens until it is executed.
 *
 * <p>{@link #execute()} and {@link #mono()} do the same and fail with the same exceptions, see
 * {@link LabelboxException}.
 *
 * @param <T> what it answers
 */
@CheckReturnValue
public interface Call<T> {

    /**
     * Does it and waits for the answer.
     *
     * @throws LabelboxException if it fails
     * @throws IllegalStateException on a thread that must not block, such as an event loop
     */
    T execute();

    /** The same as a cold publisher: each subscription does it once. */
    Mono<T> mono();

    /** The same call with other options; applies to every request it makes. */
    Call<T> with(UnaryOperator<CallOptions> change);

    /** A call that makes something else of the answer. */
    default <R> Call<R> map(Function<? super T, ? extends R> function) {
        return new MappedCall<>(this, function);
    }

    /** A call that goes on with another call. */
    default <R> Call<R> flatMap(Function<? super T, ? extends Call<R>> next) {
        return new ChainedCall<>(this, next, UnaryOperator.identity());
    }

    /** A call that goes on with another one if this fails in the given way. */
    default <E extends LabelboxException> Call<T> recover(
            Class<E> failure, Function<? super E, ? extends Call<T>> next) {
        return new RecoveringCall<>(this, failure, ex -> true, next, UnaryOperator.identity());
    }

    /**
     * A call that goes on with another one if the platform refuses this with the given error code, such as
     * {@code RESOURCE_CONFLICT}; see {@link LabelboxApiException#code()}.
     */
    default Call<T> recover(String code, Function<? super LabelboxApiException, ? extends Call<T>> next) {
        return new RecoveringCall<>(
                this, LabelboxApiException.class, ex -> code.equals(ex.code()), next, UnaryOperator.identity());
    }

    /** A call that answers empty instead of failing with a {@link NotFoundException}. */
    default Call<Optional<T>> optional() {
        return this.<Optional<T>>map(Optional::of).recover(NotFoundException.class, absent -> of(Optional.empty()));
    }

    /** A call whose answer does not matter: {@code execute()} gives null, {@code mono()} completes empty. */
    default Call<Void> withoutResult() {
        return new SilentCall(this);
    }

    /** A call that answers at once. */
    static <T> Call<T> of(T value) {
        return new ValueCall<>(value);
    }

    /** A call that does work of its own that may block, such as reading a file. */
    static <T> Call<T> blocking(Supplier<? extends T> work) {
        return new BlockingCall<>(work);
    }

    /** A call that is made anew whenever it is executed. */
    static <T> Call<T> defer(Supplier<? extends Call<T>> supplier) {
        return of(Boolean.TRUE).flatMap(ignored -> supplier.get());
    }

    /** A call that always fails so. */
    static <T> Call<T> failed(Supplier<? extends RuntimeException> failure) {
        return defer(() -> {
            throw failure.get();
        });
    }

    /**
     * All of them, at most {@code parallel} at a time, the answers in the order of the calls. The calls are taken from
     * the iterable as they are needed; the first failure ends the rest.
     */
    static <T> Call<List<T>> all(Iterable<? extends Call<T>> calls, int parallel) {
        return new ParallelCall<>(calls, parallel, UnaryOperator.identity());
    }
}
