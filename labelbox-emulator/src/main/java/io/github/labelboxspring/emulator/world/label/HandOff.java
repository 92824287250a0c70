package io.github.labelboxspring.emulator.world.label;

import io.github.labelboxspring.emulator.world.Permission;
import io.github.labelboxspring.emulator.world.project.QueueKind;
import org.jspecify.annotations.Nullable;

/** What somebody does with a label in the editor, where the data row goes then, and what it takes. */
public enum HandOff {
    SUBMITTED(QueueKind.REVIEW, Permission.LABEL),
    /** Leaves the data row where it is. */
    SAVED(null, Permission.LABEL),
    APPROVED(QueueKind.DONE, Permission.REVIEW),
    REJECTED(QueueKind.REWORK, Permission.REVIEW),
    REWORK_SUBMITTED(QueueKind.REVIEW, Permission.LABEL),
    SENT_TO_REWORK(QueueKind.REWORK, Permission.REVIEW);

    private final @Nullable QueueKind next;
    private final Permission permission;

    HandOff(@Nullable QueueKind next, Permission permission) {
        this.next = next;
        this.permission = permission;
    }

    /** Where the data row goes from there. */
    public QueueKind next(QueueKind present) {
        return this.next == null ? present : this.next;
    }

    public Permission permission() {
        return this.permission;
    }
}
