package io.github.labelboxspring.emulator.internal.domain.tasks;

import io.github.labelboxspring.emulator.internal.tenancy.World;

/** Reports the progress of a running task. */
public final class TaskProgress {

    private final World world;
    private final Task task;

    TaskProgress(World world, Task task) {
        this.world = world;
        this.task = task;
    }

    /** Report the progress. Return whether to continue, which is false once the task is canceled. */
    public boolean reached(long done, long total) {
        return this.world.write(() -> {
            this.task.progress(total == 0 ? 100 : Math.min(100, 100.0 * done / total), this.world.now());
            return this.task.status() == TaskStatus.IN_PROGRESS;
        });
    }
}
