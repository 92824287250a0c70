package io.github.labelboxspring.workflows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The immutable nodes and edges of a workflow. Each change returns a new graph, and nothing is saved until {@link
 * WorkflowOperations#update} is executed.
 *
 * <pre>{@code
 * Workflow workflow = client.projects().workflows().get(projectId).execute();
 * WorkflowGraph initial = workflow.graph().withInitialNodesOnly();
 * WorkflowNode review = WorkflowNode.review();
 * WorkflowNode rework = WorkflowNode.rework();
 * WorkflowNode done = WorkflowNode.done();
 * WorkflowGraph graph = initial.withNodes(review, rework, done)
 *         .withEdge(initial.initialLabeling(), review)
 *         .withEdge(initial.initialRework(), review)
 *         .withEdge(review, NodeOutput.APPROVED, done)
 *         .withEdge(review, NodeOutput.REJECTED, rework);
 * }</pre>
 *
 * <p>Corresponds to {@code ProjectWorkflow} in the official SDK.
 *
 * @param nodes the nodes; their order determines their vertical order in the drawing
 * @param edges the edges
 * @param others the other properties of the workflow in the API
 */
public record WorkflowGraph(List<WorkflowNode> nodes, List<WorkflowEdge> edges, Map<String, @Nullable Object> others) {

    private static final String NODES = "nodes";

    private static final String EDGES = "edges";

    public WorkflowGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        others = JsonObjects.copy(others);
    }

    /** Create a graph from the API's {@code config} object. */
    static WorkflowGraph of(Map<String, @Nullable Object> config) {
        Map<String, @Nullable Object> others = JsonObjects.without(JsonObjects.without(config, NODES), EDGES);
        return new WorkflowGraph(
                JsonObjects.list(NODES, config.get(NODES)).stream()
                        .map(WorkflowNode::new)
                        .toList(),
                JsonObjects.list(EDGES, config.get(EDGES)).stream()
                        .map(WorkflowEdge::new)
                        .toList(),
                others);
    }

    Map<String, @Nullable Object> config() {
        Map<String, @Nullable Object> config = JsonObjects.with(
                this.others, NODES, this.nodes.stream().map(WorkflowNode::json).toList());
        return JsonObjects.with(
                config, EDGES, this.edges.stream().map(WorkflowEdge::json).toList());
    }

    /** Return the node with the given id. */
    public Optional<WorkflowNode> findNode(String id) {
        return this.nodes.stream().filter(node -> node.id().equals(id)).findFirst();
    }

    /** Return the node where data rows enter. @throws IllegalStateException if there is none */
    public WorkflowNode initialLabeling() {
        return initial(NodeType.INITIAL_LABELING);
    }

    /** Return the node where rejected data rows return. @throws IllegalStateException if there is none */
    public WorkflowNode initialRework() {
        return initial(NodeType.INITIAL_REWORK);
    }

    private WorkflowNode initial(NodeType type) {
        return nodesOf(type)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The workflow has no " + type + " node; withInitialNodesOnly creates the initial nodes"));
    }

    private Stream<WorkflowNode> nodesOf(NodeType type) {
        return this.nodes.stream().filter(node -> node.type() == type);
    }

    /**
     * Return a graph with the two initial nodes only, to rebuild the workflow. The nodes keep their ids, because a
     * workflow whose initial nodes change is permanently broken (official SDK). Their settings are reset.
     */
    public WorkflowGraph withInitialNodesOnly() {
        WorkflowNode labeling = nodesOf(NodeType.INITIAL_LABELING)
                .reduce((first, last) -> last)
                .map(old -> WorkflowNode.initialLabeling().withId(old.id()))
                .orElseGet(WorkflowNode::initialLabeling);
        WorkflowNode rework = nodesOf(NodeType.INITIAL_REWORK)
                .reduce((first, last) -> last)
                .map(old -> WorkflowNode.initialRework().withId(old.id()))
                .orElseGet(WorkflowNode::initialRework);
        return new WorkflowGraph(List.of(labeling, rework), List.of(), this.others);
    }

    /** Return a copy of this graph with the given node, replacing a node with the same id. */
    public WorkflowGraph withNode(WorkflowNode node) {
        List<WorkflowNode> changed = new ArrayList<>(this.nodes);
        if (findNode(node.id()).isPresent()) {
            changed.replaceAll(each -> each.id().equals(node.id()) ? node : each);
        } else {
            changed.add(node);
        }
        return new WorkflowGraph(changed, this.edges, this.others);
    }

    /** Return a copy of this graph with the given nodes, see {@link #withNode}. */
    public WorkflowGraph withNodes(WorkflowNode... added) {
        WorkflowGraph changed = this;
        for (WorkflowNode node : added) {
            changed = changed.withNode(node);
        }
        return changed;
    }

    /**
     * Return a copy of this graph without the given nodes and their edges.
     *
     * @throws IllegalArgumentException if a node is an initial node or does not exist
     */
    public WorkflowGraph withoutNodes(String... ids) {
        Set<String> gone = Set.copyOf(Arrays.asList(ids));
        for (String id : gone) {
            WorkflowNode node = known(id);
            if (node.type().initial()) {
                throw new IllegalArgumentException("The " + node.type() + " node " + id
                        + " cannot be removed, because a workflow without it is broken");
            }
        }
        return new WorkflowGraph(
                this.nodes.stream().filter(node -> !gone.contains(node.id())).toList(),
                this.edges.stream()
                        .filter(edge -> !gone.contains(edge.source()) && !gone.contains(edge.target()))
                        .toList(),
                this.others);
    }

    /**
     * Return a copy of this graph with an edge at the first output of the source: the approval of a review, or the only
     * output of an initial node.
     *
     * @throws IllegalArgumentException if a node does not exist or the source has no output
     */
    public WorkflowGraph withEdge(WorkflowNode source, WorkflowNode target) {
        return withEdge(
                source,
                source.type().outputs().stream()
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "The " + source.type() + " node " + source.id() + " has no known output")),
                target);
    }

    /**
     * Return a copy of this graph with the given edge, replacing an edge at the same output of the source.
     *
     * @throws IllegalArgumentException if a node does not exist or the source does not have this output
     */
    public WorkflowGraph withEdge(WorkflowNode source, NodeOutput output, WorkflowNode target) {
        WorkflowNode from = known(source.id());
        if (from.type() != NodeType.UNKNOWN && !from.type().outputs().contains(output)) {
            throw new IllegalArgumentException("The " + from.type() + " node " + from.id() + " has no output " + output
                    + ", but " + from.type().outputs());
        }
        List<WorkflowEdge> changed = new ArrayList<>(this.edges);
        changed.removeIf(edge -> edge.leaves(from.id(), output));
        changed.add(WorkflowEdge.of(from.id(), output, known(target.id()).id()));
        WorkflowGraph connected = new WorkflowGraph(this.nodes, changed, this.others);
        return from.type() == NodeType.CUSTOM_REWORK
                ? connected.withNode(from.withEntry("custom_output", true))
                : connected;
    }

    /** Return a copy of this graph without the edge with the given id. */
    public WorkflowGraph withoutEdge(String id) {
        return new WorkflowGraph(
                this.nodes,
                this.edges.stream().filter(edge -> !edge.id().equals(id)).toList(),
                this.others);
    }

    /** Return a copy of this graph with all nodes positioned as in the official SDK. */
    public WorkflowGraph withLayout() {
        return withLayout(WorkflowLayout.DEFAULT);
    }

    /** Return a copy of this graph with all nodes positioned by the given layout. */
    public WorkflowGraph withLayout(WorkflowLayout layout) {
        Map<String, NodePosition> positions = layout.positions(this.nodes, this.edges);
        return new WorkflowGraph(
                this.nodes.stream()
                        .map(node -> Optional.ofNullable(positions.get(node.id()))
                                .map(node::withPosition)
                                .orElse(node))
                        .toList(),
                this.edges,
                this.others);
    }

    /** Return the problems that prevent saving this workflow; empty if there are none. */
    public List<WorkflowProblem> problems() {
        return WorkflowCheck.of(this);
    }

    private WorkflowNode known(String id) {
        return findNode(id)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The workflow has no node " + id + "; add the node with withNodes before its edges"));
    }

    /** Prepare this graph for saving: position nodes if one has no position, and search within the project. */
    WorkflowGraph withProject(String projectId) {
        WorkflowGraph placed = this.nodes.stream().allMatch(node -> node.position() != null) ? this : withLayout();
        return new WorkflowGraph(
                placed.nodes.stream()
                        .map(node -> node.withProject(null, projectId))
                        .toList(),
                placed.edges,
                placed.others);
    }
}
