package io.github.labelboxspring.boot.tasks;

import io.github.labelboxspring.work.TaskProgress;
import io.github.labelboxspring.work.TaskRef;

/**
 * A task has failed, was cancelled, or is not known to the platform any more.
 *
 * @param progress its last state, with the platform's reason as the message
 */
public record TaskFailedEvent(TaskProgress progress) implements TaskEvent {

    @Override
    public TaskRef task() {
        return this.progress.ref();
    }
}
