package io.github.labelboxspring.emulator.internal.domain.workflow;

/** The reason why a data row was moved. */
public enum MoveAction {
    MOVE("Move"),
    APPROVE("Approve"),
    REJECT("Reject");

    private final String wireName;

    MoveAction(String wireName) {
        this.wireName = wireName;
    }

    /** Return the name in exports. The names of approvals and rejections in the workflow history are inferred. */
    public String wireName() {
        return this.wireName;
    }
}
