package io.github.labelboxspring.emulator.world;

import java.time.Instant;
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

    public Task(Session session, String type, String name, Map<String, Object> metadata) {
        super(session.world().ids().cuid(), session.world().now());
        this.createdBy = session.user();
        this.type = type;
        this.name = name;
        this.metadata = Map.copyOf(metadata);
    }

    public User createdBy() {
        return createdBy;
    }

    public Organization organization() {
        return createdBy.organization();
    }

    public String name() {
        return name;
    }

    public String type() {
        return type;
    }

    public Map<String, Object> metadata() {
        return metadata;
    }

    public TaskStatus status() {
        return status;
    }

    public double completionPercentage() {
        return completionPercentage;
    }

    public @Nullable String result() {
        return result;
    }

    public @Nullable String errors() {
        return errors;
    }

    public void progress(double percentage, Instant now) {
        completionPercentage = percentage;
        touch(now);
    }

    /** The status from now on. */
    public void become(TaskStatus next, Instant now) {
        status = next;
        touch(now);
    }

    public void outcome(@Nullable String newResult, @Nullable String newErrors) {
        result = newResult;
        errors = newErrors;
    }

    /** Puts away what this kind of task needs to answer later questions. */
    public void keep(Object details) {
        kept = details;
    }

    /** What was put away, if it is of this class. */
    public <T> Optional<T> kept(Class<T> kind) {
        return Optional.ofNullable(kept).filter(kind::isInstance).map(kind::cast);
    }
}
