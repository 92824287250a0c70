package io.github.labelboxspring.workflows;

import org.jspecify.annotations.Nullable;

/**
 * A reason why a workflow cannot be saved.
 *
 * @param nodeId the id of the node; null if the node is missing or has no id
 * @param type the type of the node
 * @param reason what is wrong
 */
public record WorkflowProblem(@Nullable String nodeId, NodeType type, String reason) {

    /** Return a description in one line, such as {@code DONE 0b7c has no incoming edge}. */
    public String message() {
        return this.type + (this.nodeId == null ? "" : " " + this.nodeId) + " " + this.reason;
    }
}
