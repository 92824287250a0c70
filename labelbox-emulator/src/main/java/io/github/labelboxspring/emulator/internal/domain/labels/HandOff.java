package io.github.labelboxspring.emulator.internal.domain.labels;

import io.github.labelboxspring.emulator.internal.domain.workflow.NodeKind;
import io.github.labelboxspring.emulator.internal.tenancy.Permission;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody does with a label in the editor, where the data row goes then, and what it takes. */
public enum HandOff {
    SUBMITTED(NodeKind.REVIEW, Permission.LABEL),
    /** Leaves the data row where it is. */
    SAVED(null, Permission.LABEL),
    APPROVED(NodeKind.DONE, Permission.REVIEW),
    REJECTED(NodeKind.REWORK, Permission.REVIEW),
    REWORK_SUBMITTED(NodeKind.REVIEW, Permission.LABEL),
    SENT_TO_REWORK(NodeKind.REWORK, Permission.REVIEW);

    private final @Nullable NodeKind next;
    private final Permission permission;

    HandOff(@Nullable NodeKind next, Permission permission) {
        this.next = next;
        this.permission = permission;
    }

    /** Where the data row goes; empty if it stays. */
    public Optional<NodeKind> next() {
        return Optional.ofNullable(this.next);
    }

    public Permission permission() {
        return this.permission;
    }
}
