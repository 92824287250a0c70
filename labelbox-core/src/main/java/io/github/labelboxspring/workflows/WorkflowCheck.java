package io.github.labelboxspring.workflows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The platform's requirements for a workflow, according to {@code WorkflowValidator} in the official SDK. Ids are also
 * checked.
 */
final class WorkflowCheck {

    private final WorkflowGraph graph;

    private final List<WorkflowProblem> problems = new ArrayList<>();

    private WorkflowCheck(WorkflowGraph graph) {
        this.graph = graph;
    }

    static List<WorkflowProblem> of(WorkflowGraph graph) {
        WorkflowCheck check = new WorkflowCheck(graph);
        check.exactlyOne(NodeType.INITIAL_LABELING);
        check.exactlyOne(NodeType.INITIAL_REWORK);
        check.ids();
        graph.nodes().forEach(check::connected);
        check.ends();
        return List.copyOf(check.problems);
    }

    private void exactlyOne(NodeType type) {
        List<WorkflowNode> found =
                this.graph.nodes().stream().filter(node -> node.type() == type).toList();
        if (found.isEmpty()) {
            this.problems.add(new WorkflowProblem(
                    null, type, "is missing; a workflow has exactly one, see WorkflowGraph.withInitialNodesOnly"));
        } else if (found.size() > 1) {
            found.forEach(node -> this.problems.add(new WorkflowProblem(
                    node.id(), type, "is one of " + found.size() + "; a workflow has exactly one of the kind")));
        }
    }

    /** Nodes of an unknown type may have no id, at least none that is known. */
    private void ids() {
        Map<String, Long> counts = this.graph.nodes().stream()
                .collect(Collectors.groupingBy(WorkflowNode::id, LinkedHashMap::new, Collectors.counting()));
        this.graph.nodes().stream()
                .filter(node -> node.id().isBlank() && node.type() != NodeType.UNKNOWN)
                .forEach(node -> this.problems.add(new WorkflowProblem(null, node.type(), "has no id")));
        counts.forEach((id, count) -> {
            if (count > 1 && !id.isBlank()) {
                NodeType type = this.graph.findNode(id).map(WorkflowNode::type).orElse(NodeType.UNKNOWN);
                this.problems.add(new WorkflowProblem(id, type, "is one of " + count + " nodes with this id"));
            }
        });
    }

    /** The edges that an unknown type of node needs cannot be checked. */
    private void connected(WorkflowNode node) {
        NodeType type = node.type();
        if (type == NodeType.UNKNOWN) {
            return;
        }
        if (!type.initial()
                && this.graph.edges().stream().noneMatch(edge -> edge.target().equals(node.id()))) {
            this.problems.add(new WorkflowProblem(node.id(), type, "has no incoming edge"));
        }
        if (!type.terminal()
                && this.graph.edges().stream().noneMatch(edge -> edge.source().equals(node.id()))) {
            this.problems.add(new WorkflowProblem(node.id(), type, "has no outgoing edge"));
        }
    }

    private void ends() {
        Set<String> ids = this.graph.nodes().stream().map(WorkflowNode::id).collect(Collectors.toSet());
        for (WorkflowEdge edge : this.graph.edges()) {
            for (String end : List.of(edge.source(), edge.target())) {
                if (!ids.contains(end)) {
                    this.problems.add(new WorkflowProblem(
                            end, NodeType.UNKNOWN, "does not exist, but the edge " + edge.id() + " refers to it"));
                }
            }
        }
    }
}
