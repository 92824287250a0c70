package io.github.labelboxspring.emulator.internal.domain.workflow;

import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rules that a graph must satisfy to be saved. That the platform enforces what the official SDK checks before
 * saving a workflow, and what its documentation says about initial nodes, is inferred.
 */
final class GraphRules {

    private static final Set<String> TERMINAL = Set.of("done", GraphNode.SEND_TO_REWORK, GraphNode.CUSTOM_REWORK);

    private GraphRules() {}

    static void check(WorkflowGraph before, WorkflowGraph after) {
        checkObjects(after.config(), "nodes");
        checkObjects(after.config(), "edges");
        after.nodes().forEach(node -> {
            for (String list : List.of("config", "filters")) {
                if (node.json().get(list) != null) {
                    checkObjects(node.json(), list);
                }
            }
        });
        for (String initial : List.of(GraphNode.INITIAL_LABELING, GraphNode.INITIAL_REWORK)) {
            List<String> ids = after.nodes().stream()
                    .filter(node -> node.definition().equals(initial))
                    .map(GraphNode::id)
                    .toList();
            if (ids.size() != 1) {
                throw new RuleException(
                        "A workflow must have exactly one node " + initial + ", this one has " + ids.size());
            }
            if (!ids.get(0).equals(before.first(initial).id())) {
                throw new RuleException("The node " + initial + " must keep its id "
                        + before.first(initial).id());
            }
        }
        Set<String> sources = ends(after, "source");
        Set<String> targets = ends(after, "target");
        after.nodes().forEach(node -> {
            if (!node.initial() && !targets.contains(node.id())) {
                throw new RuleException("The node " + node.id() + " has no incoming connections");
            }
            if (!TERMINAL.contains(node.definition()) && !sources.contains(node.id())) {
                throw new RuleException("The node " + node.id() + " has no outgoing connections");
            }
        });
    }

    private static void checkObjects(Map<String, Object> holder, String key) {
        if (!(holder.get(key) instanceof List<?> list) || !list.stream().allMatch(Map.class::isInstance)) {
            throw new RuleException("The configuration's " + key + " must be a list of objects");
        }
    }

    private static Set<String> ends(WorkflowGraph graph, String end) {
        Set<String> ends = graph.edges().stream()
                .map(edge -> Objects.toString(edge.get(end)))
                .collect(Collectors.toSet());
        ends.stream().filter(id -> graph.node(id).isEmpty()).findFirst().ifPresent(id -> {
            throw new RuleException("An edge names the node " + id + ", which is not there");
        });
        return ends;
    }
}
