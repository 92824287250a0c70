package io.github.labelboxspring.boot.tasks;

import io.github.labelboxspring.work.TaskRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stores watches until the process ends, with at most {@value #MAX_PARKED} parked ones. */
public final class InMemoryTaskWatchStore implements TaskWatchStore {

    /** Maximum number of parked watches; the oldest are removed first. */
    public static final int MAX_PARKED = 1_000;

    private final Map<Key, TaskWatch> watches = new LinkedHashMap<>();

    private final Set<Key> untaken = new LinkedHashSet<>();

    private final Map<String, String> holders = new HashMap<>();

    private final Map<Key, TaskWatch> parked = new LinkedHashMap<>();

    @Override
    public synchronized void add(TaskWatch watch) {
        Key key = Key.of(watch);
        this.parked.remove(key);
        this.watches.remove(key);
        this.watches.put(key, watch);
        this.untaken.add(key);
    }

    @Override
    public synchronized List<TaskWatch> take(String workspace, String holder, int limit) {
        if (!holder.equals(this.holders.put(workspace, holder))) {
            this.watches.keySet().stream()
                    .filter(key -> key.workspace().equals(workspace))
                    .forEach(this.untaken::add);
        }
        List<TaskWatch> taken = new ArrayList<>();
        for (Iterator<Key> keys = this.untaken.iterator(); keys.hasNext() && taken.size() < limit; ) {
            Key key = keys.next();
            if (key.workspace().equals(workspace)) {
                keys.remove();
                TaskWatch watch = this.watches.get(key);
                if (watch != null) {
                    taken.add(watch);
                }
            }
        }
        return taken;
    }

    @Override
    public synchronized boolean update(TaskWatch watch, String holder) {
        Key key = Key.of(watch);
        if (!isTaken(watch, holder)) {
            return false;
        }
        if (watch.parked()) {
            this.watches.remove(key);
            this.parked.put(key, watch);
            if (this.parked.size() > MAX_PARKED) {
                this.parked.remove(this.parked.keySet().iterator().next());
            }
        } else {
            this.watches.put(key, watch);
        }
        return true;
    }

    @Override
    public synchronized void remove(TaskWatch watch, String holder) {
        if (isTaken(watch, holder)) {
            this.watches.remove(Key.of(watch));
        }
    }

    private boolean isTaken(TaskWatch watch, String holder) {
        TaskWatch current = this.watches.get(Key.of(watch));
        return current != null
                && current.watched().id().equals(watch.watched().id())
                && holder.equals(this.holders.get(watch.watched().workspace()));
    }

    @Override
    public synchronized List<TaskWatch> find(String workspace, boolean parked, int limit) {
        return (parked ? this.parked : this.watches)
                .values().stream()
                        .filter(watch -> watch.watched().workspace().equals(workspace))
                        .limit(limit)
                        .toList();
    }

    @Override
    public synchronized boolean release(String id) {
        TaskWatch released = parked(id);
        if (released == null) {
            return false;
        }
        add(released.withoutFailures());
        return true;
    }

    synchronized boolean isEmpty() {
        return this.watches.isEmpty() && this.parked.isEmpty();
    }

    private @Nullable TaskWatch parked(String id) {
        return this.parked.values().stream()
                .filter(watch -> watch.watched().id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** Identifies a watch: there is at most one per task and workspace. */
    private record Key(String workspace, TaskRef task) {

        static Key of(TaskWatch watch) {
            return new Key(watch.watched().workspace(), watch.watched().task());
        }
    }
}
