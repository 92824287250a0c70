package io.github.labelboxspring.workflows;

import java.util.Arrays;
import java.util.List;

/** What a node of a workflow does. Answers to the official SDK's {@code NodeType} and {@code WorkflowDefinitionId}. */
public enum NodeType {
    /** Where data rows come in, to be labeled. Each workflow has exactly one. */
    INITIAL_LABELING("initial_labeling_task", NodeOutput.OUT),
    /** Where rejected data rows come back to their labelers. Each workflow has exactly one. */
    INITIAL_REWORK("initial_rework_task", NodeOutput.OUT),
    /** Somebody approves or rejects. */
    REVIEW("review_task", NodeOutput.IF, NodeOutput.ELSE),
    /** Sends data rows to {@link #INITIAL_REWORK}. */
    REWORK("send_to_rework"),
    /** A queue of its own for rework, after which data rows may go elsewhere; without an edge they return. */
    CUSTOM_REWORK("custom_rework_task", NodeOutput.IF),
    /** Chooses the way by filters. */
    LOGIC("logic", NodeOutput.IF, NodeOutput.ELSE),
    /** Chooses the way by a score that an evaluator gives. */
    AUTO_QA("auto_qa", NodeOutput.IF, NodeOutput.ELSE),
    /** The end. A workflow may have several. */
    DONE("done"),
    /** One that this client does not know; it is kept and saved as it is. */
    UNKNOWN("");

    private final String wireName;

    private final List<NodeOutput> outputs;

    NodeType(String wireName, NodeOutput... outputs) {
        this.wireName = wireName;
        this.outputs = List.of(outputs);
    }

    static NodeType of(String wireName) {
        return Arrays.stream(values())
                .filter(type -> type != UNKNOWN && type.wireName.equals(wireName))
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** Its name in the API, such as {@code review_task}; empty for {@link #UNKNOWN}. */
    public String wireName() {
        return this.wireName;
    }

    /** The outputs that edges may leave it by, that of an approval first; none for {@link #UNKNOWN}. */
    public List<NodeOutput> outputs() {
        return this.outputs;
    }

    /** Whether data rows come in here, by no edge. */
    public boolean initial() {
        return this == INITIAL_LABELING || this == INITIAL_REWORK;
    }

    /** Whether it needs no edge that leaves it. */
    public boolean terminal() {
        return this == REWORK || this == CUSTOM_REWORK || this == DONE;
    }
}
