package io.github.labelboxspring.call;

import io.github.labelboxspring.internal.scope.Scope;
import io.github.labelboxspring.internal.scope.UnusedCalls;
import io.github.labelboxspring.settings.CallOptions;
import io.github.labelboxspring.work.TaskRef;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Work that Labelbox performs in the background. {@link #start()} starts it and returns a handle; {@link #execute()}
 * and {@link #mono()} also wait for its result.
 *
 * <p>If the call fails after the work has started, {@link io.github.labelboxspring.error.LabelboxException#tasks()}
 * returns the task's {@link io.github.labelboxspring.work.TaskRef}. Resume the task instead of starting it again.
 *
 * @param <T> type of the result
 */
public final class TaskCall<T> extends Call<T> {

    private static final Logger LOG = LoggerFactory.getLogger(TaskCall.class);

    private final Call<TaskHandle<T>> start;

    private TaskCall(Call<TaskHandle<T>> start) {
        this.start = start;
    }

    /**
     * Return a task call whose only listener is the one set in its options.
     *
     * @param start starts the task
     */
    public static <T> TaskCall<T> of(Call<TaskHandle<T>> start) {
        return of(task -> {}, start);
    }

    /**
     * Return a task call with a default listener.
     *
     * @param listener called when the task has started, unless the call has its own listener or API key
     * @param start starts the task
     */
    public static <T> TaskCall<T> of(Consumer<? super TaskRef> listener, Call<TaskHandle<T>> start) {
        return wrapped(start.replacedBy(new PipelineCall<>(() -> reported(start, listener))));
    }

    private static <T> TaskCall<T> wrapped(Call<TaskHandle<T>> start) {
        return start.replacedBy(new TaskCall<>(start));
    }

    /** The {@code handle} operator restores the caller's thread-locals. */
    private static <T> Mono<TaskHandle<T>> reported(Call<TaskHandle<T>> start, Consumer<? super TaskRef> listener) {
        return start.work().handle((task, sink) -> {
            report(task.ref(), Scope.of(sink.contextView()).options(), listener);
            sink.next(task);
        });
    }

    private static void report(TaskRef task, CallOptions options, Consumer<? super TaskRef> listener) {
        try {
            if (options.taskListener() != null) {
                options.taskListener().accept(task);
            } else if (options.apiKey() == null) {
                listener.accept(task);
            }
        } catch (RuntimeException | Error ex) {
            LOG.error("{} was started, but the task listener failed", task, ex);
        }
    }

    /** Return a call that starts the work and does not wait for it. */
    public Call<TaskHandle<T>> start() {
        UnusedCalls.created(this.start);
        return replacedBy(this.start);
    }

    @Override
    protected Mono<T> pipeline() {
        return this.start.work().flatMap(handle -> handle.result().work());
    }

    /**
     * Return the same work with other options, which apply to starting the task, waiting for it and reading its result.
     * To change only the start, set options on {@link #start()}.
     */
    @Override
    public TaskCall<T> with(UnaryOperator<CallOptions> change) {
        Call<TaskHandle<T>> changed = this.start.with(change).map(handle -> handle.with(change));
        return replacedBy(wrapped(changed));
    }
}
