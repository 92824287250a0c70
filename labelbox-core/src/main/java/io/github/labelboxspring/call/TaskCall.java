package io.github.labelboxspring.call;

import io.github.labelboxspring.internal.scope.UnusedCalls;
import io.github.labelboxspring.settings.CallOptions;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Mono;

/**
 * Work that the platform does in the background. {@link #start()} starts it and returns a handle; {@link #execute()} and
 * {@link #mono()} also wait for its result.
 *
 * <p>Once the work has started, every failure carries its {@link io.github.labelboxspring.work.TaskRef}: see
 * {@link io.github.labelboxspring.error.LabelboxException#tasks()}. Resume the task instead of starting it again.
 *
 * @param <T> type of the result
 */
public final class TaskCall<T> extends Call<T> {

    private final Call<TaskHandle<T>> start;

    private TaskCall(Call<TaskHandle<T>> start) {
        this.start = start;
    }

    /** @param start starts the task */
    public static <T> TaskCall<T> of(Call<TaskHandle<T>> start) {
        return start.replacedBy(new TaskCall<>(start));
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
     * Return the same work with other options, for starting the task, waiting for it and reading its result. For the
     * start alone set them on {@link #start()}.
     */
    @Override
    public TaskCall<T> with(UnaryOperator<CallOptions> change) {
        Call<TaskHandle<T>> changed = this.start.with(change).map(handle -> handle.with(change));
        return replacedBy(of(changed));
    }
}
