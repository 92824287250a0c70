package io.github.labelboxspring.workflows;

import org.jspecify.annotations.Nullable;

/**
 * Why a workflow cannot be saved.
 *
 * @param nodeId the node; null if one is missing
 * @param type what kind of node it is
 * @param reason what is wrong
 */
public record WorkflowProblem(@Nullable String nodeId, NodeType type, String reason) {

    /** In one line, such as {@code DONE 0b7c has no incoming edge}. */
    public String message() {
        return this.type + (this.nodeId == null ? "" : " " + this.nodeId) + " " + this.reason;
    }
}
