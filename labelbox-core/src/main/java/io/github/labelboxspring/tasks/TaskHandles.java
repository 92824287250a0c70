package io.github.labelboxspring.tasks;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.TaskHandle;
import io.github.labelboxspring.error.RowFailure;
import io.github.labelboxspring.error.TaskFailedException;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.work.TaskProgress;
import io.github.labelboxspring.work.TaskRef;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Creates handles for started tasks, on behalf of the domains that start them. */
public final class TaskHandles {

    private TaskHandles() {}

    /**
     * Create a handle that reports the failure of its task as {@link TaskFailedException} with the platform's reason.
     *
     * @param wait how long to wait if the caller does not specify it
     * @param result reads the result of a completed task
     */
    public static <T> TaskHandle<T> of(Caller caller, TaskRef ref, Duration wait, Supplier<Call<T>> result) {
        return of(caller, ref, wait, result, done -> Call.of(List.of()));
    }

    /**
     * Create a handle that also reports the rejected rows if its task fails.
     *
     * @param wait how long to wait if the caller does not specify it
     * @param result reads the result of a completed task
     * @param failures reads the rejected rows after the task has failed
     */
    public static <T> TaskHandle<T> of(
            Caller caller,
            TaskRef ref,
            Duration wait,
            Supplier<Call<T>> result,
            Function<TaskProgress, Call<List<RowFailure>>> failures) {
        Call<TaskProgress> progress = new TaskOperations(caller).progress(ref);
        return new TaskHandle<>(
                ref,
                progress,
                caller.watch(ref),
                done -> done.state() == TaskProgress.State.COMPLETE
                        ? result.get()
                        : failures.apply(done).flatMap(refused -> Call.failed(() -> failed(done, refused))),
                caller.polling().taskWait(wait));
    }

    private static TaskFailedException failed(TaskProgress done, List<RowFailure> refused) {
        String reason = done.state() == TaskProgress.State.CANCELED ? "it was cancelled" : done.message();
        return new TaskFailedException(done.ref().id(), done.type(), reason, refused);
    }
}
