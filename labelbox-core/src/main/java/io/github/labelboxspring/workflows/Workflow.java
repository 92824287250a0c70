package io.github.labelboxspring.workflows;

import java.time.Instant;

/**
 * The workflow of a project, as the platform has it.
 *
 * @param projectId the project
 * @param graph its nodes and edges
 * @param createdAt when it was made
 * @param updatedAt when it was saved last
 */
public record Workflow(String projectId, WorkflowGraph graph, Instant createdAt, Instant updatedAt) {

    /**
     * The nodes and edges of this workflow for the project of another one. The initial nodes get the ids that they have
     * there, since a workflow whose initial nodes change is broken for good. The ids of the others are new; they follow from
     * the project and the copied node, so copying again makes the same nodes. Filters that search in this project search in
     * the other one.
     *
     * <p>Answers to the official SDK's {@code ProjectWorkflow.copy_from}; nothing is saved before {@link
     * WorkflowOperations#update}.
     *
     * @throws IllegalArgumentException if an edge of this workflow leads nowhere
     */
    public WorkflowGraph graphFor(Workflow target) {
        return new WorkflowCopy(this, target).graph();
    }
}
