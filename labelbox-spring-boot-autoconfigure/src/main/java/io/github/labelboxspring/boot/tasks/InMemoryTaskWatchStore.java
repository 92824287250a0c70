package io.github.labelboxspring.boot.tasks;

import io.github.labelboxspring.call.TaskProgress;
import io.github.labelboxspring.call.TaskRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps the watched tasks as long as the process lives. */
public final class InMemoryTaskWatchStore implements TaskWatchStore {

    private final Map<TaskRef, TaskWatch> watches = new LinkedHashMap<>();

    @Override
    public synchronized void add(TaskWatch watch) {
        this.watches.put(watch.task(), watch);
    }

    @Override
    public synchronized void progressed(TaskProgress progress) {
        this.watches.computeIfPresent(progress.ref(), (task, watch) -> new TaskWatch(task, watch.deadline(), progress));
    }

    @Override
    public synchronized void remove(TaskRef task) {
        this.watches.remove(task);
    }

    @Override
    public synchronized List<TaskWatch> all() {
        return List.copyOf(this.watches.values());
    }
}
