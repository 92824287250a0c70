package io.github.labelboxspring.workflows;

import java.util.Arrays;
import java.util.List;

/**
 * The type of a workflow node. Corresponds to {@code NodeType} and {@code WorkflowDefinitionId} in the official SDK.
 */
public enum NodeType {
    /** The entry point of data rows to be labeled. Each workflow has exactly one. */
    INITIAL_LABELING("initial_labeling_task", NodeOutput.OUT),
    /** The queue in which rejected data rows return to their labelers. Each workflow has exactly one. */
    INITIAL_REWORK("initial_rework_task", NodeOutput.OUT),
    /** A reviewer approves or rejects each data row. */
    REVIEW("review_task", NodeOutput.IF, NodeOutput.ELSE),
    /** Sends data rows to {@link #INITIAL_REWORK}. */
    REWORK("send_to_rework"),
    /** A separate rework queue. Its data rows follow its outgoing edge, or return if there is none. */
    CUSTOM_REWORK("custom_rework_task", NodeOutput.IF),
    /** Routes data rows by filters. */
    LOGIC("logic", NodeOutput.IF, NodeOutput.ELSE),
    /** Routes data rows by the score of an evaluator. */
    AUTO_QA("auto_qa", NodeOutput.IF, NodeOutput.ELSE),
    /** The end of the workflow. A workflow may have several. */
    DONE("done"),
    /** A type that this client version does not support. Such a node is kept and saved unchanged. */
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

    /** Return the API name of this type, such as {@code review_task}; empty for {@link #UNKNOWN}. */
    public String wireName() {
        return this.wireName;
    }

    /** Return the outputs at which edges may start, the approving one first; empty for {@link #UNKNOWN}. */
    public List<NodeOutput> outputs() {
        return this.outputs;
    }

    /** Return whether data rows enter the workflow here, without an incoming edge. */
    public boolean initial() {
        return this == INITIAL_LABELING || this == INITIAL_REWORK;
    }

    /** Return whether the node needs no outgoing edge. */
    public boolean terminal() {
        return this == REWORK || this == CUSTOM_REWORK || this == DONE;
    }
}
