package io.github.labelboxspring.boot.tasks;

import io.github.labelboxspring.work.TaskProgress;
import io.github.labelboxspring.work.TaskRef;

/**
 * A task has got further, or was seen for the first time.
 *
 * @param progress how far it is
 */
public record TaskProgressEvent(TaskProgress progress) implements TaskEvent {

    @Override
    public TaskRef task() {
        return this.progress.ref();
    }
}
