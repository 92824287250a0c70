package io.github.labelboxspring.emulator.internal.domain.tasks;

import io.github.labelboxspring.emulator.internal.engine.storage.BlobStore;
import io.github.labelboxspring.emulator.internal.tenancy.Entity;
import io.github.labelboxspring.emulator.internal.tenancy.Organization;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import io.github.labelboxspring.emulator.internal.tenancy.User;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Background work whose progress its creator can query. */
public final class Task extends Entity {

    private final User createdBy;
    private final String name;
    private final String type;
    private final Map<String, Object> metadata;
    private TaskStatus status = TaskStatus.IN_PROGRESS;
    private double completionPercentage;
    private @Nullable String result;
    private @Nullable String errors;
    private @Nullable Object kept;
    private List<String> files = List.of();
    private boolean inFiles;

    public Task(Session session, String type, String name, Map<String, Object> metadata) {
        super(session.world().ids().cuid(), session.world().now());
        this.createdBy = session.user();
        this.type = type;
        this.name = name;
        this.metadata = new LinkedHashMap<>(metadata);
    }

    public User createdBy() {
        return this.createdBy;
    }

    public Organization organization() {
        return this.createdBy.organization();
    }

    public String name() {
        return this.name;
    }

    public String type() {
        return this.type;
    }

    public Map<String, Object> metadata() {
        return this.metadata;
    }

    public TaskStatus status() {
        return this.status;
    }

    public double completionPercentage() {
        return this.completionPercentage;
    }

    public @Nullable String result() {
        return this.result;
    }

    public @Nullable String errors() {
        return this.errors;
    }

    public void progress(double percentage, Instant now) {
        this.completionPercentage = percentage;
        touch(now);
    }

    /** Set the status. */
    public void become(TaskStatus next, Instant now) {
        this.status = next;
        touch(now);
    }

    public void outcome(@Nullable String newResult, @Nullable String newErrors) {
        this.result = newResult;
        this.errors = newErrors;
    }

    /** Keep details of this type of task for later requests. */
    public void keep(Object details) {
        this.kept = details;
    }

    /**
     * Assign stored files to the task, by their keys. They are deleted once {@link Tasks#WITH_FILES} later tasks of the
     * type have ended.
     */
    public void own(List<String> keys) {
        this.files = List.copyOf(keys);
    }

    /** Keep details that are useless without the given stored files, and are discarded together with them. */
    public void keepInFiles(Object details, List<String> keys) {
        keep(details);
        own(keys);
        this.inFiles = true;
    }

    /** Discard the kept details. */
    public void forget() {
        this.kept = null;
    }

    void freeFiles(BlobStore storage) {
        this.files.forEach(key -> storage.find(key).ifPresent(storage::remove));
        this.files = List.of();
        if (this.inFiles) {
            forget();
        }
    }

    /** Return the kept details, if they have the given class. */
    public <T> Optional<T> kept(Class<T> kind) {
        return Optional.ofNullable(this.kept).filter(kind::isInstance).map(kind::cast);
    }
}
