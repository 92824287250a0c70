package io.github.labelboxspring.emulator.internal.domain.workflow;

import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The nodes and edges of a workflow, kept as they were saved.
 *
 * @param config the configuration in the form of the API
 */
public record WorkflowGraph(Map<String, Object> config) implements Serializable {

    private static final int FIRST_X = 100;
    private static final int FIRST_Y = 150;
    private static final int TO_THE_RIGHT = 400;
    private static final int DOWN = 250;

    /** @param config the configuration, which is copied */
    static WorkflowGraph of(Map<?, ?> config) {
        return new WorkflowGraph(copy(config));
    }

    /**
     * Return the graph of a new project: labeling, review, done; rejected data rows move to rework and back to the
     * review.
     */
    static WorkflowGraph initial(Project project) {
        String labeling = id(project, "LABELING");
        String rework = id(project, "REWORK");
        String review = id(project, "REVIEW");
        String done = id(project, "DONE");
        String back = id(project, "SEND_TO_REWORK");
        return of(Map.of(
                "nodes",
                List.of(
                        node(labeling, GraphNode.INITIAL_LABELING, "Initial labeling task", 0, 0),
                        node(rework, GraphNode.INITIAL_REWORK, "Rework (all rejected)", 0, 1),
                        node(review, "review_task", "Initial review task", 1, 0),
                        node(done, "done", "Done", 2, 0),
                        node(back, GraphNode.SEND_TO_REWORK, "Rework", 2, 1)),
                "edges",
                List.of(
                        edge(labeling, "out", review),
                        edge(rework, "out", review),
                        edge(review, "if", done),
                        edge(review, "else", back))));
    }

    private static String id(Project project, String place) {
        return UUID.nameUUIDFromBytes((project.id() + place).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static Map<String, Object> node(String id, String definition, String label, int column, int row) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("id", id);
        node.put("position", Map.of("x", FIRST_X + TO_THE_RIGHT * column, "y", FIRST_Y + DOWN * row));
        node.put("definitionId", definition);
        node.put("label", label);
        return node;
    }

    private static Map<String, Object> edge(String source, String handle, String target) {
        Map<String, Object> edge = new LinkedHashMap<>();
        edge.put("id", "xy-edge__" + source + handle + "-" + target + "in");
        edge.put("source", source);
        edge.put("target", target);
        edge.put("sourceHandle", handle);
        edge.put("targetHandle", "in");
        return edge;
    }

    private static Map<String, Object> copy(Map<?, ?> object) {
        Map<String, Object> copy = new LinkedHashMap<>();
        object.forEach((key, value) -> copy.put(String.valueOf(key), inner(value)));
        return copy;
    }

    private static @Nullable Object inner(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return copy(map);
        }
        return value instanceof List<?> list
                ? new ArrayList<>(list.stream().map(WorkflowGraph::inner).toList())
                : value;
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> objects(String key) {
        return this.config.get(key) instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
    }

    List<GraphNode> nodes() {
        return objects("nodes").stream().map(GraphNode::new).toList();
    }

    List<Map<String, Object>> edges() {
        return objects("edges");
    }

    Optional<GraphNode> node(String id) {
        return nodes().stream().filter(node -> node.id().equals(id)).findFirst();
    }

    GraphNode first(String definition) {
        return nodes().stream()
                .filter(node -> node.definition().equals(definition))
                .findFirst()
                .orElseThrow();
    }

    /** Return the node to which an edge from one of these outputs leads. */
    Optional<GraphNode> next(String id, List<String> outputs) {
        return edges().stream()
                .filter(edge ->
                        id.equals(edge.get("source")) && outputs.contains(String.valueOf(edge.get("sourceHandle"))))
                .findFirst()
                .flatMap(edge -> node(String.valueOf(edge.get("target"))));
    }
}
