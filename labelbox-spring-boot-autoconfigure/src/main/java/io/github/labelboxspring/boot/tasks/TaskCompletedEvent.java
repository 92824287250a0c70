package io.github.labelboxspring.boot.tasks;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.TaskHandle;
import io.github.labelboxspring.work.TaskProgress;
import io.github.labelboxspring.work.TaskRef;
import java.util.function.Function;
import org.springframework.lang.CheckReturnValue;

/**
 * A task is complete. Parts of it may have been rejected: see its {@link #result}.
 *
 * @param watched the task
 * @param idempotencyKey see {@link TaskEvent#idempotencyKey()}
 * @param progress its last state
 */
public record TaskCompletedEvent(WatchedTask watched, String idempotencyKey, TaskProgress progress)
        implements TaskEvent {

    /**
     * Return a call that reads the task's result. It does not poll the task's state again.
     *
     * <pre>{@code
     * Export export = event.result(task -> client.exports().resume(task.id())).execute();
     * }</pre>
     *
     * @param resume returns the handle of the task, using the {@code resume} method of the operations that started it
     */
    @CheckReturnValue
    public <T> Call<T> result(Function<? super TaskRef, TaskHandle<T>> resume) {
        return resume.apply(task()).result(this.progress);
    }
}
