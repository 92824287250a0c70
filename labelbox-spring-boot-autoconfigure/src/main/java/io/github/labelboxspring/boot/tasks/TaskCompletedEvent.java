package io.github.labelboxspring.boot.tasks;

import io.github.labelboxspring.work.TaskProgress;
import io.github.labelboxspring.work.TaskRef;

/**
 * A task is complete. Parts of it may have been refused; its result tells.
 *
 * @param progress its last state
 */
public record TaskCompletedEvent(TaskProgress progress) implements TaskEvent {

    @Override
    public TaskRef task() {
        return this.progress.ref();
    }
}
