package io.github.labelboxspring.call;

import io.github.labelboxspring.settings.CallOptions;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Mono;

/**
 * Work that the platform does in the background. {@link #start()} only starts it; {@link #execute()} and
 * {@link #mono()} also wait for its result.
 *
 * @param <T> what the work results in
 */
public final class TaskCall<T> implements Call<T> {

    private final Call<TaskHandle<T>> start;

    private TaskCall(Call<TaskHandle<T>> start) {
        this.start = start;
    }

    /** @param start starts the task */
    public static <T> TaskCall<T> of(Call<TaskHandle<T>> start) {
        return new TaskCall<>(start);
    }

    /** Starts the work and gives a handle on it, without waiting. */
    public Call<TaskHandle<T>> start() {
        return this.start;
    }

    @Override
    public T execute() {
        return this.start.execute().await();
    }

    @Override
    public Mono<T> mono() {
        return this.start.mono().flatMap(TaskHandle::completion);
    }

    /**
     * The options hold for starting the task, for waiting for it, for asking how far it is and for reading its result.
     * For the start alone they are set on {@link #start()}.
     */
    @Override
    public TaskCall<T> with(UnaryOperator<CallOptions> change) {
        return new TaskCall<>(this.start.with(change).map(handle -> handle.with(change)));
    }
}
