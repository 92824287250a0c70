package io.github.labelboxspring.emulator.internal.domain.workflow;

/** Why a data row moved. */
public enum MoveAction {
    MOVE("Move"),
    APPROVE("Approve"),
    REJECT("Reject");

    private final String wireName;

    MoveAction(String wireName) {
        this.wireName = wireName;
    }

    /** As exports call it; the names of verdicts are inferred. */
    public String wireName() {
        return this.wireName;
    }
}
