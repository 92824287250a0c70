package io.github.labelboxspring.boot.tasks;

import io.github.labelboxspring.work.TaskProgress;
import io.github.labelboxspring.work.TaskRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps the watched tasks as long as the process lives, and the last {@value #MAX_PARKED} parked events. */
public final class InMemoryTaskWatchStore implements TaskWatchStore {

    /** Most parked events that are kept; the oldest go first. */
    public static final int MAX_PARKED = 1_000;

    private final Map<TaskRef, TaskWatch> watches = new LinkedHashMap<>();

    private final Map<TaskRef, TaskEvent> parked = new LinkedHashMap<>();

    @Override
    public synchronized void add(TaskWatch watch) {
        this.parked.remove(watch.task());
        this.watches.put(watch.task(), watch);
    }

    @Override
    public synchronized void progressed(TaskProgress progress) {
        this.watches.computeIfPresent(progress.ref(), (task, watch) -> new TaskWatch(task, watch.deadline(), progress));
    }

    @Override
    public synchronized void remove(TaskWatch watch) {
        this.watches.computeIfPresent(
                watch.task(), (task, current) -> current.deadline().equals(watch.deadline()) ? null : current);
    }

    @Override
    public synchronized List<TaskWatch> all() {
        return List.copyOf(this.watches.values());
    }

    @Override
    public synchronized void park(TaskWatch watch, TaskEvent event) {
        remove(watch);
        if (this.watches.containsKey(watch.task())) {
            return;
        }
        this.parked.put(watch.task(), event);
        if (this.parked.size() > MAX_PARKED) {
            this.parked.remove(this.parked.keySet().iterator().next());
        }
    }

    @Override
    public synchronized List<TaskEvent> parked() {
        return List.copyOf(this.parked.values());
    }
}
