package io.github.labelboxspring.emulator.internal.domain.models;

import io.github.labelboxspring.emulator.internal.domain.tasks.TaskStatus;
import io.github.labelboxspring.emulator.internal.tenancy.Entity;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A background change of the data rows of a model run. It is not included in the list of tasks. */
public final class Registration extends Entity {

    private final Kind kind;
    private TaskStatus status = TaskStatus.IN_PROGRESS;
    private @Nullable String errorMessage;

    public Registration(Session session, Kind kind) {
        super(session.world().ids().cuid(), session.world().now());
        this.kind = kind;
    }

    public Kind kind() {
        return this.kind;
    }

    public TaskStatus status() {
        return this.status;
    }

    public @Nullable String errorMessage() {
        return this.errorMessage;
    }

    public void complete(Instant now) {
        this.status = TaskStatus.COMPLETE;
        touch(now);
    }

    public void fail(String reason, Instant now) {
        this.status = TaskStatus.FAILED;
        this.errorMessage = reason;
        touch(now);
    }

    public enum Kind {
        DATA_ROWS,
        LABELS,
        SPLITS
    }
}
