package io.github.labelboxspring.workflows;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A layout that draws nodes in columns by their distance from the entry of data rows.
 *
 * @param spacingX the distance between columns
 * @param spacingY the distance between the nodes of a column
 * @param marginX the position of the first column
 * @param marginY the position of the first node of each column
 */
public record WorkflowLayout(int spacingX, int spacingY, int marginX, int marginY) {

    /** The layout of the official SDK. */
    public static final WorkflowLayout DEFAULT = new WorkflowLayout(400, 250, 100, 150);

    /** Return the position of each node by its id. */
    Map<String, NodePosition> positions(List<WorkflowNode> nodes, List<WorkflowEdge> edges) {
        Map<Integer, Integer> filled = new TreeMap<>();
        Map<String, NodePosition> positions = new LinkedHashMap<>();
        columns(nodes, edges).forEach((id, column) -> {
            int row = filled.merge(column, 1, Integer::sum) - 1;
            positions.put(
                    id,
                    new NodePosition(
                            this.marginX + (double) column * this.spacingX,
                            this.marginY + (double) row * this.spacingY));
        });
        return positions;
    }

    /** Return the column of each node, in the order of the nodes. Unreachable nodes are in the first column. */
    private static Map<String, Integer> columns(List<WorkflowNode> nodes, List<WorkflowEdge> edges) {
        Map<String, Long> incoming = new LinkedHashMap<>();
        nodes.forEach(node -> incoming.put(
                node.id(),
                edges.stream()
                        .filter(edge -> edge.target().equals(node.id()))
                        .map(WorkflowEdge::source)
                        .distinct()
                        .count()));
        long fewest =
                incoming.values().stream().mapToLong(Long::longValue).min().orElse(0);
        Map<String, Integer> reached = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>();
        incoming.forEach((id, count) -> {
            if (count == fewest) {
                reached.put(id, 0);
                open.add(id);
            }
        });
        while (!open.isEmpty()) {
            String from = open.remove();
            int next = reached.getOrDefault(from, 0) + 1;
            edges.stream()
                    .filter(edge -> edge.source().equals(from))
                    .map(WorkflowEdge::target)
                    .filter(target -> incoming.containsKey(target) && reached.putIfAbsent(target, next) == null)
                    .forEach(open::add);
        }
        Map<String, Integer> columns = new LinkedHashMap<>();
        nodes.forEach(node -> columns.put(node.id(), reached.getOrDefault(node.id(), 0)));
        return columns;
    }
}
