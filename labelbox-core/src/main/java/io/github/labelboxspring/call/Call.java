package io.github.labelboxspring.call;

import io.github.labelboxspring.error.LabelboxApiException;
import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.internal.scope.Scope;
import io.github.labelboxspring.internal.scope.UnusedCalls;
import io.github.labelboxspring.settings.CallOptions;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.lang.CheckReturnValue;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A request to Labelbox that has not been made yet. A call is immutable and reusable; nothing is sent until it is
 * executed.
 *
 * <p>{@link #execute()} and {@link #mono()} run the same code and fail with the same exceptions, see
 * {@link LabelboxException}. What a call promises about time limits, retries, threads and cancellation is described in
 * {@code docs/reference/calls.md}.
 *
 * <pre>{@code
 * Project project = client.projects().get(projectId).execute();
 * Mono<Project> later = client.projects().get(projectId).mono();
 * }</pre>
 *
 * @param <T> type of the result
 */
@CheckReturnValue
public abstract class Call<T> {

    /** Records only the identity of the new call. */
    @SuppressWarnings("this-escape")
    protected Call() {
        UnusedCalls.created(this);
    }

    /**
     * Return the pipeline of this call, which must only be subscribed to within an execution. Intended for
     * implementations of this class; users of the client call {@link #execute()} or {@link #mono()}.
     */
    protected abstract Mono<T> pipeline();

    /** Return the pipeline and mark this call as used. */
    final Mono<T> work() {
        UnusedCalls.used(this);
        return pipeline();
    }

    /**
     * Return a call that replaces this one, so that only the replacement must be executed. Intended for implementations
     * of this class.
     */
    protected final <C extends Call<?>> C replacedBy(C other) {
        UnusedCalls.used(this);
        return other;
    }

    /**
     * Execute the call and block until it completes. Iterables, suppliers and functions passed to the call run on the
     * calling thread.
     *
     * @throws LabelboxException if the call fails
     * @throws IllegalStateException on a thread that must not block, such as an event loop
     */
    @NullUnmarked
    public final T execute() {
        return Execution.block(this);
    }

    /**
     * Return the call as a cold publisher: each subscription executes it once. Iterables, suppliers and functions passed
     * to the call run on a thread that may block, and so do the operators that follow.
     */
    public final Mono<T> mono() {
        return Execution.mono(this);
    }

    /** Return the same call with other options. They apply to every request it makes. */
    public Call<T> with(UnaryOperator<CallOptions> change) {
        return replacedBy(new ConfiguredCall<>(this, change));
    }

    /**
     * Return a call that transforms the result of this one. The function receives null if this call has no result, see
     * {@link #withoutResult()}.
     */
    @NullUnmarked
    public <R> Call<R> map(Function<? super T, ? extends R> function) {
        return replacedBy(new PipelineCall<>(() -> result().mapNotNull(result -> function.apply(result.orElse(null)))));
    }

    /**
     * Return a call that continues with another one. If the second call fails after the first one has changed
     * something, {@link LabelboxException#mayHaveBeenApplied()} returns true. The function receives null if this call
     * has no result.
     */
    @NullUnmarked
    public <R> Call<R> flatMap(Function<? super T, ? extends Call<R>> next) {
        return replacedBy(new PipelineCall<>(
                () -> result().flatMap(result -> next.apply(result.orElse(null)).work())));
    }

    /** Represent a missing result as a value, because the following step must run without a result too. */
    private Mono<Optional<T>> result() {
        return pipeline().map(Optional::of).defaultIfEmpty(Optional.empty());
    }

    /** Return a call that continues with another one if this one fails with the given type of exception. */
    public <E extends LabelboxException> Call<T> recover(
            Class<E> failure, Function<? super E, ? extends Call<T>> next) {
        return replacedBy(new PipelineCall<>(
                () -> pipeline().onErrorResume(failure, ex -> next.apply(ex).work())));
    }

    /**
     * Return a call that continues with another one if Labelbox rejects this one with the given error code, such as
     * {@code RESOURCE_CONFLICT}; see {@link LabelboxApiException#code()}.
     */
    public Call<T> recover(String code, Function<? super LabelboxApiException, ? extends Call<T>> next) {
        return replacedBy(new PipelineCall<>(() -> pipeline()
                .onErrorResume(
                        ex -> ex instanceof LabelboxApiException refusal && code.equals(refusal.code()),
                        ex -> next.apply((LabelboxApiException) ex).work())));
    }

    /** Return a call whose result is empty if this one fails with a {@link NotFoundException}. */
    public Call<Optional<T>> optional() {
        return this.<Optional<T>>map(Optional::of).recover(NotFoundException.class, absent -> of(Optional.empty()));
    }

    /** Return a call without a result: {@code execute()} returns null, {@code mono()} completes empty. */
    public Call<Void> withoutResult() {
        return replacedBy(new PipelineCall<>(() -> pipeline().then()));
    }

    /** Return a call that makes no request and results in the given value. */
    public static <T> Call<T> of(T value) {
        return withoutRequest(() -> Mono.just(value));
    }

    private static <T> Call<T> withoutRequest(Supplier<Mono<T>> pipeline) {
        Call<T> call = new PipelineCall<>(pipeline);
        UnusedCalls.used(call);
        return call;
    }

    /** Return a call that is created on each execution, on a thread that may block. */
    public static <T> Call<T> defer(Supplier<? extends Call<T>> supplier) {
        return new PipelineCall<>(() -> Mono.defer(() -> supplier.get().work()));
    }

    /**
     * Return a call that uses a resource, such as an open file. The resource is opened when the call is executed and
     * closed when the call completes, fails or is cancelled, both on a thread that may block.
     */
    public static <R extends AutoCloseable, T> Call<T> using(
            Supplier<R> resource, Function<? super R, ? extends Call<T>> call) {
        return new PipelineCall<>(
                () -> Mono.using(resource::get, opened -> call.apply(opened).work(), Scope::close));
    }

    /** Return a call that always fails with the given exception. */
    public static <T> Call<T> failed(Supplier<? extends RuntimeException> failure) {
        return withoutRequest(() -> Mono.error(failure));
    }

    /**
     * Return a call that executes the given calls, at most {@code parallel} at a time, and returns their results in the
     * order of the calls. Calls are taken from the iterable as needed. The first failure cancels the remaining calls.
     */
    public static <T> Call<List<T>> all(Iterable<? extends Call<T>> calls, int parallel) {
        if (calls instanceof Collection<? extends Call<T>> all) {
            all.forEach(UnusedCalls::used);
        }
        return new PipelineCall<>(() -> Flux.<Call<T>>fromIterable(calls)
                .flatMapSequential(call -> call.work(), parallel, 1)
                .collectList());
    }
}
