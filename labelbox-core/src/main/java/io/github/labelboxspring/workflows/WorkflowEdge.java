package io.github.labelboxspring.workflows;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A way from one node of a workflow to another.
 *
 * @param json all that the platform says of it; also what this client does not know is saved as it was
 */
public record WorkflowEdge(Map<String, @Nullable Object> json) {

    private static final String TARGET_HANDLE = "in";

    public WorkflowEdge {
        json = JsonObjects.copy(json);
    }

    /** A new edge. */
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

    /** Its id, which tells both ends. */
    public String id() {
        return text("id");
    }

    /** The id of the node that it leaves. */
    public String source() {
        return text("source");
    }

    /** The id of the node that it leads to. */
    public String target() {
        return text("target");
    }

    /** Where it leaves its source; empty if this client does not know that output. */
    public Optional<NodeOutput> output() {
        return NodeOutput.of(text("sourceHandle"));
    }

    /** The same between other nodes. */
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
