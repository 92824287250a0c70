package io.github.labelboxspring.workflows;

import java.time.Instant;

/**
 * The saved workflow of a project.
 *
 * @param projectId the id of the project
 * @param graph the nodes and edges
 * @param createdAt when the workflow was created
 * @param updatedAt when the workflow was last saved
 */
public record Workflow(String projectId, WorkflowGraph graph, Instant createdAt, Instant updatedAt) {

    /**
     * Copy the nodes and edges of this workflow for the project of another workflow. The initial nodes keep the ids of
     * the target's initial nodes, because a workflow whose initial nodes change is permanently broken. The other nodes
     * get new ids, derived from the project and the copied node, so copying again creates the same nodes. Filters that
     * search this project are changed to search the target's project.
     *
     * <p>Corresponds to {@code ProjectWorkflow.copy_from} in the official SDK. Nothing is saved until {@link
     * WorkflowOperations#update} is executed.
     *
     * @throws IllegalArgumentException if an edge of this workflow refers to a missing node
     */
    public WorkflowGraph graphFor(Workflow target) {
        return new WorkflowCopy(this, target).graph();
    }
}
