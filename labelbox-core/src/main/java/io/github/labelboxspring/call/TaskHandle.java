package io.github.labelboxspring.call;

import io.github.labelboxspring.error.TaskTimeoutException;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.scope.Blocking;
import io.github.labelboxspring.internal.scope.Repetition;
import io.github.labelboxspring.settings.CallOptions;
import io.github.labelboxspring.settings.Polling;
import io.github.labelboxspring.work.TaskProgress;
import io.github.labelboxspring.work.TaskRef;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A task that has been started. It goes on at the platform whether or not anyone waits for it; {@link #ref()} can be
 * stored and opened again in another process.
 *
 * @param <T> what the task results in
 */
@CheckReturnValue
public final class TaskHandle<T> {

    private final TaskRef ref;

    private final Call<TaskProgress> progress;

    private final Function<TaskProgress, Call<T>> result;

    private final Polling polling;

    private final Duration wait;

    /**
     * @param ref the task
     * @param progress asks once for its state
     * @param result reads the result of a task that is done; fails with a
     *     {@link io.github.labelboxspring.error.TaskFailedException} if the task failed
     * @param polling how often to ask
     * @param wait how long to wait where the caller does not say
     */
    public TaskHandle(
            TaskRef ref,
            Call<TaskProgress> progress,
            Function<TaskProgress, Call<T>> result,
            Polling polling,
            Duration wait) {
        this.ref = ref;
        this.progress = progress;
        this.result = result;
        this.polling = polling;
        this.wait = wait;
    }

    public TaskRef ref() {
        return this.ref;
    }

    /** Asks once how far the task is. */
    public Call<TaskProgress> progress() {
        return this.progress;
    }

    /** Reads the result of the task, which must be done. */
    public Call<T> result(TaskProgress done) {
        return this.result.apply(done);
    }

    /** The same task, waited for, asked and read with these options. */
    public TaskHandle<T> with(UnaryOperator<CallOptions> change) {
        Duration own = change.apply(CallOptions.DEFAULTS).taskWait();
        return new TaskHandle<>(
                this.ref,
                this.progress.with(change),
                done -> this.result.apply(done).with(change),
                this.polling,
                own == null ? this.wait : own);
    }

    /** The same task with something else made of its result. */
    public <R> TaskHandle<R> map(Function<? super T, ? extends R> function) {
        return new TaskHandle<>(
                this.ref, this.progress, done -> this.result.apply(done).map(function), this.polling, this.wait);
    }

    /** The task's progress, each time it is asked, until the task is done. */
    public Flux<TaskProgress> watch() {
        return Repetition.until(this.progress::mono, TaskProgress::done, this.polling::pause);
    }

    /** The result, with the task's own default wait. */
    public Mono<T> completion() {
        return completion(this.wait);
    }

    /**
     * The result, once the task is done.
     *
     * @param wait after which the wait, not the task, ends with a {@link TaskTimeoutException}
     */
    public Mono<T> completion(Duration wait) {
        return Mono.defer(() -> {
            AtomicReference<@Nullable TaskProgress> last = new AtomicReference<>();
            return watch().doOnNext(last::set)
                    .last()
                    .timeout(wait, Mono.error(() -> timedOut(last.get(), wait)))
                    .flatMap(done -> this.result.apply(done).mono());
        });
    }

    private TaskTimeoutException timedOut(@Nullable TaskProgress last, Duration wait) {
        return new TaskTimeoutException(
                this.ref.id(),
                last == null ? this.ref.kind().name() : last.type(),
                last == null ? "not answering" : last.state() + " (" + Math.round(last.percentage()) + " %)",
                wait);
    }

    /** Waits for the result, with the task's own default wait; see {@link #await(Duration)}. */
    public T await() {
        return await(this.wait);
    }

    /**
     * Waits for the result.
     *
     * @throws TaskTimeoutException if the task is not done by then
     * @throws io.github.labelboxspring.error.TaskFailedException if it failed
     */
    @PythonSdk({"Task.wait_till_done", "Task.wait_until_done", "Task.result"})
    public T await(Duration wait) {
        Blocking.check("await()");
        return Objects.requireNonNull(completion(wait).block());
    }
}
