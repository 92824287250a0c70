package io.github.labelboxspring.call;

import io.github.labelboxspring.internal.scope.Scope;
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
 * returns the task's {@link io.github.labelboxspring.work.TaskRef}, unless the task itself has failed. Resume the task
 * instead of starting it again.
 *
 * @param <T> type of the result
 */
public final class TaskCall<T> extends Call<T> {

    private static final Logger LOG = LoggerFactory.getLogger(TaskCall.class);

    private final Call<TaskHandle<T>> start;

    private final UnaryOperator<CallOptions> options;

    private TaskCall(Call<TaskHandle<T>> start, UnaryOperator<CallOptions> options) {
        this.start = start;
        this.options = options;
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
        Call<TaskHandle<T>> reported = start.replacedBy(new PipelineCall<>(() -> reported(start, listener)));
        return reported.replacedBy(new TaskCall<>(reported, UnaryOperator.identity()));
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
        return replacedBy(this.start.with(this.options).map(handle -> handle.with(this.options)));
    }

    @Override
    protected Mono<T> pipeline() {
        return Scope.configured(
                this.start.work().flatMap(handle -> handle.result().work()), this.options);
    }

    /**
     * Return the same work with other options, which apply to starting the task, waiting for it and reading its result; a
     * deadline covers all three together. To change only the start, set options on {@link #start()}.
     */
    @Override
    public TaskCall<T> with(UnaryOperator<CallOptions> change) {
        return replacedBy(new TaskCall<>(this.start, options -> change.apply(this.options.apply(options))));
    }
}
