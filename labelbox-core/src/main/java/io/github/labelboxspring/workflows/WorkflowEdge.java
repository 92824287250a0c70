package io.github.labelboxspring.workflows;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An edge from one node of a workflow to another.
 *
 * @param json the edge in the API's format; properties that this client does not support are saved unchanged
 */
public record WorkflowEdge(Map<String, @Nullable Object> json) {

    private static final String TARGET_HANDLE = "in";

    public WorkflowEdge {
        json = JsonObjects.copy(json);
    }

    /** Create an edge. */
    public static WorkflowEdge of(String source, NodeOutput output, String target) {
        return new WorkflowEdge(JsonObjects.of(
                "id",
                id(source, output.wireName(), target, TARGET_HANDLE),
                "source",
                source,
                "target",
                target,
                "sourceHandle",
                output.wireName(),
                "targetHandle",
                TARGET_HANDLE));
    }

    private static String id(String source, String sourceHandle, String target, String targetHandle) {
        return "xy-edge__" + source + sourceHandle + "-" + target + targetHandle;
    }

    /** Return the id of the edge, which contains the ids of both nodes. */
    public String id() {
        return text("id");
    }

    /** Return the id of the node at which the edge starts. */
    public String source() {
        return text("source");
    }

    /** Return the id of the node at which the edge ends. */
    public String target() {
        return text("target");
    }

    /** Return the output at which the edge starts; empty if this client does not support that output. */
    public Optional<NodeOutput> output() {
        return NodeOutput.of(text("sourceHandle"));
    }

    /** Return a copy of this edge between other nodes. */
    WorkflowEdge withEnds(String source, String target) {
        Map<String, @Nullable Object> moved = JsonObjects.with(this.json, "source", source);
        moved = JsonObjects.with(moved, "target", target);
        return new WorkflowEdge(JsonObjects.with(
                moved,
                "id",
                id(
                        source,
                        text("sourceHandle"),
                        target,
                        Objects.requireNonNullElse(JsonObjects.text(this.json.get("targetHandle")), TARGET_HANDLE))));
    }

    boolean leaves(String node, NodeOutput output) {
        return source().equals(node) && output().filter(output::equals).isPresent();
    }

    private String text(String key) {
        return Objects.requireNonNullElse(JsonObjects.text(this.json.get(key)), "");
    }
}
