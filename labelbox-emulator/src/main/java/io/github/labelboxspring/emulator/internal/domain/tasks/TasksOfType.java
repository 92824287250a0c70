package io.github.labelboxspring.emulator.internal.domain.tasks;

import io.github.labelboxspring.emulator.internal.engine.storage.BlobStore;
import io.github.labelboxspring.emulator.internal.tenancy.Organization;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The running and the latest ended tasks of one type in an organization. Guarded by the world's lock. */
final class TasksOfType implements Serializable {

    private final Set<Task> running = new LinkedHashSet<>();
    private final Set<Task> withFiles = new LinkedHashSet<>();
    private final Set<Task> withDetails = new LinkedHashSet<>();

    static TasksOfType of(Organization organization, String type) {
        return organization
                .part(All.class, any -> new All(new HashMap<>()))
                .byType()
                .computeIfAbsent(type, any -> new TasksOfType());
    }

    Stream<Task> running() {
        return this.running.stream();
    }

    void started(Task task) {
        this.running.add(task);
    }

    /**
     * Record the end of a task. Results are limited by number, so that an emulator can run for a long time; the
     * platform limits them by age.
     */
    void ended(Task task, BlobStore storage) {
        this.running.remove(task);
        this.withFiles.add(task);
        this.withDetails.add(task);
        if (this.withFiles.size() > Tasks.WITH_FILES) {
            first(this.withFiles).freeFiles(storage);
        }
        if (this.withDetails.size() > Tasks.WITH_DETAILS) {
            first(this.withDetails).forget();
        }
    }

    private static Task first(Set<Task> tasks) {
        Iterator<Task> all = tasks.iterator();
        Task first = all.next();
        all.remove();
        return first;
    }

    private record All(Map<String, TasksOfType> byType) implements Serializable {}
}
