package io.github.labelboxspring.emulator.world.project;

import io.github.labelboxspring.emulator.world.Entity;
import java.time.Instant;

/** A step of a project's workflow. */
public final class TaskQueue extends Entity {

    private final Project project;
    private final QueueKind kind;

    TaskQueue(String id, Instant createdAt, Project project, QueueKind kind) {
        super(id, createdAt);
        this.project = project;
        this.kind = kind;
    }

    public Project project() {
        return this.project;
    }

    public QueueKind kind() {
        return this.kind;
    }

    public String name() {
        return this.kind.title();
    }

    public String description() {
        return "";
    }

    public String queueType() {
        return this.kind.queueType();
    }

    public long dataRowCount() {
        return this.project.rows().filter(row -> row.queue() == this.kind).count();
    }
}
