package io.github.labelboxspring.workflows;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Copies the workflow of one project for another one. The initial nodes keep the ids of the target; the other ids are
 * derived from the project and the copied node, so that copying again creates the same nodes.
 */
final class WorkflowCopy {

    private final Map<String, String> ids = new LinkedHashMap<>();

    private final Workflow source;

    private final Workflow target;

    WorkflowCopy(Workflow source, Workflow target) {
        this.source = source;
        this.target = target;
        source.graph().nodes().forEach(node -> this.ids.put(node.id(), id(node)));
    }

    private String id(WorkflowNode node) {
        return this.target.graph().nodes().stream()
                .filter(own -> own.type().initial() && own.type() == node.type())
                .map(WorkflowNode::id)
                .findFirst()
                .orElseGet(() -> UUID.nameUUIDFromBytes(
                                (this.target.projectId() + node.id()).getBytes(StandardCharsets.UTF_8))
                        .toString());
    }

    /** @throws IllegalArgumentException if an edge of the source refers to a missing node */
    WorkflowGraph graph() {
        WorkflowGraph copied = this.source.graph();
        List<WorkflowNode> nodes = copied.nodes().stream()
                .map(node -> node.withId(id(node)).withProject(this.source.projectId(), this.target.projectId()))
                .toList();
        List<WorkflowEdge> edges = copied.edges().stream()
                .map(edge -> edge.withEnds(end(edge, edge.source()), end(edge, edge.target())))
                .toList();
        return new WorkflowGraph(nodes, edges, copied.others());
    }

    private String end(WorkflowEdge edge, String node) {
        String id = this.ids.get(node);
        if (id == null) {
            throw new IllegalArgumentException("The edge " + edge.id() + " in the workflow of the project "
                    + this.source.projectId() + " refers to the missing node " + node);
        }
        return id;
    }
}
