package io.github.labelboxspring.emulator.internal.domain.labels;

import io.github.labelboxspring.emulator.internal.domain.workflow.MoveAction;
import io.github.labelboxspring.emulator.internal.tenancy.Permission;
import java.util.Set;

/**
 * The actions on a label in the editor, with the permission that each requires. {@link Routing} determines the next
 * node of the data row.
 */
public enum HandOff {
    SUBMITTED(Permission.LABEL),
    /** Leaves the data row at its node. */
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

    /** Return the action to record in the history of the data row. */
    MoveAction move() {
        return this == APPROVED ? MoveAction.APPROVE : this == REJECTED ? MoveAction.REJECT : MoveAction.MOVE;
    }

    public Permission permission() {
        return this.permission;
    }
}
