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

/** A piece of background work that its creator can watch. */
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

    /** The status from now on. */
    public void become(TaskStatus next, Instant now) {
        this.status = next;
        touch(now);
    }

    public void outcome(@Nullable String newResult, @Nullable String newErrors) {
        this.result = newResult;
        this.errors = newErrors;
    }

    /** Puts away what this kind of task needs to answer later questions. */
    public void keep(Object details) {
        this.kept = details;
    }

    /** Names files of the storage that belong to the task, by their keys. They are deleted after {@link Tasks#WITH_FILES}. */
    public void own(List<String> keys) {
        this.files = List.copyOf(keys);
    }

    /** Puts away details that say nothing without these files of the storage, and so go with them. */
    public void keepInFiles(Object details, List<String> keys) {
        keep(details);
        own(keys);
        this.inFiles = true;
    }

    /** Forgets what was put away. */
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

    /** What was put away, if it is of this class. */
    public <T> Optional<T> kept(Class<T> kind) {
        return Optional.ofNullable(this.kept).filter(kind::isInstance).map(kind::cast);
    }
}
