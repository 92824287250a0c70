package io.github.labelboxspring.call;

import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.error.RowsFailedException;
import io.github.labelboxspring.error.TaskFailedException;
import io.github.labelboxspring.error.TaskTimeoutException;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.scope.Scope;
import io.github.labelboxspring.internal.scope.UnusedCalls;
import io.github.labelboxspring.settings.CallOptions;
import io.github.labelboxspring.work.TaskProgress;
import io.github.labelboxspring.work.TaskRef;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;
import reactor.core.publisher.Mono;

/**
 * A started task. Labelbox processes it whether or not the client waits. Store {@link #ref()} to resume the task in
 * another process.
 *
 * <p>Waiting ends only at its own time limit: a poll that fails with a retryable error delays the next poll. All waits
 * of a client share one poller, which queries many tasks in one request.
 *
 * @param <T> type of the task's result
 */
@CheckReturnValue
public final class TaskHandle<T> {

    private final TaskRef ref;

    private final Call<TaskProgress> progress;

    private final StreamCall<TaskProgress> watch;

    private final Function<TaskProgress, Call<T>> read;

    private final Duration wait;

    private final UnaryOperator<CallOptions> options;

    /**
     * @param ref the task
     * @param progress queries the state once
     * @param watch reports the state until the task is done
     * @param read reads the result of a completed task; fails with a
     *     {@link TaskFailedException} if the task failed
     * @param wait the default time to wait
     */
    public TaskHandle(
            TaskRef ref,
            Call<TaskProgress> progress,
            StreamCall<TaskProgress> watch,
            Function<TaskProgress, Call<T>> read,
            Duration wait) {
        this(ref, progress, watch, read, wait, UnaryOperator.identity());
    }

    private TaskHandle(
            TaskRef ref,
            Call<TaskProgress> progress,
            StreamCall<TaskProgress> watch,
            Function<TaskProgress, Call<T>> read,
            Duration wait,
            UnaryOperator<CallOptions> options) {
        this.ref = ref;
        this.progress = progress;
        UnusedCalls.used(progress);
        this.watch = watch;
        this.read = read;
        this.wait = wait;
        this.options = options;
    }

    /** Return the reference of the task, which can be stored. */
    public TaskRef ref() {
        return this.ref;
    }

    /** Return a call that queries the task's state once. */
    public Call<TaskProgress> progress() {
        return this.progress.with(this.options);
    }

    /** Return the task's progress after each poll until the task is done. */
    public StreamCall<TaskProgress> watch() {
        return this.watch.with(this.options);
    }

    /** Return a call that reads the result of a completed task. */
    public Call<T> result(TaskProgress done) {
        return this.read.apply(done).with(this.options);
    }

    /**
     * Return a call that waits for the result. It uses the {@code taskWait} option or, if not set, the task's default
     * wait.
     */
    public Call<T> result() {
        return waiting(null);
    }

    /** Return the same task with other options for waiting and reading; a deadline is that of both together. */
    public TaskHandle<T> with(UnaryOperator<CallOptions> change) {
        return new TaskHandle<>(
                this.ref,
                this.progress,
                this.watch,
                this.read,
                this.wait,
                options -> change.apply(this.options.apply(options)));
    }

    /** Return the same task with its result transformed. */
    public <R> TaskHandle<R> map(Function<? super T, ? extends R> function) {
        return new TaskHandle<>(
                this.ref,
                this.progress,
                this.watch,
                done -> this.read.apply(done).map(function),
                this.wait,
                this.options);
    }

    /** Return the result as a publisher, waiting for at most the task's default wait. */
    public Mono<T> completion() {
        return result().mono();
    }

    /**
     * Return the result as a publisher.
     *
     * @param wait the maximum time to wait; then the publisher fails with a {@link TaskTimeoutException}, but the task
     *     continues
     * @throws IllegalArgumentException if the wait is negative
     */
    public Mono<T> completion(Duration wait) {
        return waiting(wait).mono();
    }

    /** Wait for the result for at most the task's default wait; see {@link #await(Duration)}. */
    public T await() {
        return result().execute();
    }

    /**
     * Wait for the result. Tasks are polled at intervals, so a short wait may end before the first poll.
     *
     * @throws IllegalArgumentException if the wait is negative
     * @throws TaskTimeoutException if the task is not done within the given time
     * @throws TaskFailedException if the task failed
     */
    @PythonSdk({"Task.wait_till_done", "Task.wait_until_done", "Task.result"})
    public T await(Duration wait) {
        return waiting(wait).execute();
    }

    private Call<T> waiting(@Nullable Duration given) {
        if (given != null && given.isNegative()) {
            throw new IllegalArgumentException(
                    "The wait for task " + this.ref.id() + " must not be negative: " + given);
        }
        return new PipelineCall<>(() -> Scope.configured(waited(given), this.options));
    }

    private Mono<T> waited(@Nullable Duration given) {
        return Mono.deferContextual(view -> {
            Scope scope = Scope.of(view);
            scope.ledger().started(this.ref);
            Duration option = scope.options().taskWait();
            Duration limit = given != null ? given : option != null ? option : this.wait;
            AtomicReference<@Nullable TaskProgress> last = new AtomicReference<>();
            return this.watch
                    .flux()
                    .doOnNext(last::set)
                    .filter(TaskProgress::done)
                    .next()
                    .timeout(scope.delay(limit), Mono.error(() -> timedOut(last.get(), limit)))
                    .flatMap(done -> this.read.apply(done).work())
                    .doOnSuccess(result -> scope.ledger().finished(this.ref))
                    .doOnError(TaskHandle::isFinal, failure -> scope.ledger().unresumable(this.ref));
        });
    }

    /**
     * Return whether resuming the task would fail in the same way. An HTTP 404 without a code of Labelbox may come from
     * a gateway.
     */
    private static boolean isFinal(Throwable failure) {
        return failure instanceof TaskFailedException
                || failure instanceof RowsFailedException
                || failure instanceof NotFoundException absent && (absent.code() != null || absent.status() == 200);
    }

    private TaskTimeoutException timedOut(@Nullable TaskProgress last, Duration wait) {
        return new TaskTimeoutException(
                this.ref.id(),
                last == null ? this.ref.kind().name() : last.type(),
                last == null ? null : last.state() + " (" + Math.round(last.percentage()) + " %)",
                wait);
    }
}
