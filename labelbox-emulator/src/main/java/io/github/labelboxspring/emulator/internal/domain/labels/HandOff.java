package io.github.labelboxspring.emulator.internal.domain.labels;

import io.github.labelboxspring.emulator.internal.domain.workflow.MoveAction;
import io.github.labelboxspring.emulator.internal.tenancy.Permission;
import java.util.Set;

/** What somebody does with a label in the editor, and what it takes; where the data row goes then, see {@link Routing}. */
public enum HandOff {
    SUBMITTED(Permission.LABEL),
    /** Leaves the data row where it is. */
    SAVED(Permission.LABEL),
    APPROVED(Permission.REVIEW),
    REJECTED(Permission.REVIEW),
    REWORK_SUBMITTED(Permission.LABEL),
    SENT_TO_REWORK(Permission.REVIEW);

    public static final Set<HandOff> LABELING = Set.of(SUBMITTED, REWORK_SUBMITTED);
    public static final Set<HandOff> REVIEWING = Set.of(APPROVED, REJECTED);

    private final Permission permission;

    HandOff(Permission permission) {
        this.permission = permission;
    }

    /** What the history of the data row tells of it. */
    MoveAction move() {
        return this == APPROVED ? MoveAction.APPROVE : this == REJECTED ? MoveAction.REJECT : MoveAction.MOVE;
    }

    public Permission permission() {
        return this.permission;
    }
}
