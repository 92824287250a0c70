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
 * The nodes and edges of a workflow, a value: each change makes another one, and nothing is saved before {@link
 * WorkflowOperations#update}.
 *
 * <pre>{@code
 * Workflow workflow = client.projects().workflows().get(projectId).execute();
 * WorkflowGraph begun = workflow.graph().withInitialNodesOnly();
 * WorkflowNode review = WorkflowNode.review();
 * WorkflowNode rework = WorkflowNode.rework();
 * WorkflowNode done = WorkflowNode.done();
 * WorkflowGraph graph = begun.withNodes(review, rework, done)
 *         .withEdge(begun.initialLabeling(), review)
 *         .withEdge(begun.initialRework(), review)
 *         .withEdge(review, NodeOutput.APPROVED, done)
 *         .withEdge(review, NodeOutput.REJECTED, rework);
 * }</pre>
 *
 * <p>Answers to the official SDK's {@code ProjectWorkflow}.
 *
 * @param nodes the nodes; their order decides which is drawn above
 * @param edges the edges
 * @param others what else the platform says of the workflow
 */
public record WorkflowGraph(List<WorkflowNode> nodes, List<WorkflowEdge> edges, Map<String, @Nullable Object> others) {

    private static final String NODES = "nodes";

    private static final String EDGES = "edges";

    public WorkflowGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        others = JsonObjects.copy(others);
    }

    /** Nodes and edges from what the API calls {@code config}. */
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

    /** The node of this id. */
    public Optional<WorkflowNode> findNode(String id) {
        return this.nodes.stream().filter(node -> node.id().equals(id)).findFirst();
    }

    /** The node where data rows come in. @throws IllegalStateException if there is none */
    public WorkflowNode initialLabeling() {
        return initial(NodeType.INITIAL_LABELING);
    }

    /** The node where rejected data rows come back. @throws IllegalStateException if there is none */
    public WorkflowNode initialRework() {
        return initial(NodeType.INITIAL_REWORK);
    }

    private WorkflowNode initial(NodeType type) {
        return nodesOf(type)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The workflow has no node of the kind " + type
                        + "; withInitialNodesOnly begins with one of each initial kind"));
    }

    private Stream<WorkflowNode> nodesOf(NodeType type) {
        return this.nodes.stream().filter(node -> node.type() == type);
    }

    /**
     * The two initial nodes and nothing else, to begin anew. They keep their ids, since a workflow whose initial nodes
     * change is broken for good (official SDK); what is set at them is forgotten.
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

    /** The same with a node, in place of the one with the same id if there is any. */
    public WorkflowGraph withNode(WorkflowNode node) {
        List<WorkflowNode> changed = new ArrayList<>(this.nodes);
        if (findNode(node.id()).isPresent()) {
            changed.replaceAll(each -> each.id().equals(node.id()) ? node : each);
        } else {
            changed.add(node);
        }
        return new WorkflowGraph(changed, this.edges, this.others);
    }

    /** The same with these nodes, see {@link #withNode}. */
    public WorkflowGraph withNodes(WorkflowNode... added) {
        WorkflowGraph changed = this;
        for (WorkflowNode node : added) {
            changed = changed.withNode(node);
        }
        return changed;
    }

    /**
     * The same without these nodes and the edges at them.
     *
     * @throws IllegalArgumentException if one of them is an initial node, or not there
     */
    public WorkflowGraph withoutNodes(String... ids) {
        Set<String> gone = Set.copyOf(Arrays.asList(ids));
        for (String id : gone) {
            WorkflowNode node = known(id);
            if (node.type().initial()) {
                throw new IllegalArgumentException("The node " + id + " of the kind " + node.type()
                        + " must stay, without it a workflow is broken");
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
     * The same with an edge that leaves a node by the first of its outputs: the approval of a review, the only one of an
     * initial node.
     *
     * @throws IllegalArgumentException if a node is not there, or has no output
     */
    public WorkflowGraph withEdge(WorkflowNode source, WorkflowNode target) {
        return withEdge(
                source,
                source.type().outputs().stream()
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("A node of the kind " + source.type()
                                + " has no output that is known; it is the node " + source.id())),
                target);
    }

    /**
     * The same with an edge, in place of the one that leaves the node by the same output if there is any.
     *
     * @throws IllegalArgumentException if a node is not there
     */
    public WorkflowGraph withEdge(WorkflowNode source, NodeOutput output, WorkflowNode target) {
        WorkflowNode from = known(source.id());
        List<WorkflowEdge> changed = new ArrayList<>(this.edges);
        changed.removeIf(edge -> edge.leaves(from.id(), output));
        changed.add(WorkflowEdge.of(from.id(), output, known(target.id()).id()));
        WorkflowGraph connected = new WorkflowGraph(this.nodes, changed, this.others);
        return from.type() == NodeType.CUSTOM_REWORK
                ? connected.withNode(from.withEntry("custom_output", true))
                : connected;
    }

    /** The same without the edge of this id. */
    public WorkflowGraph withoutEdge(String id) {
        return new WorkflowGraph(
                this.nodes,
                this.edges.stream().filter(edge -> !edge.id().equals(id)).toList(),
                this.others);
    }

    /** The same with all nodes in the places that the official SDK gives them. */
    public WorkflowGraph withLayout() {
        return withLayout(WorkflowLayout.DEFAULT);
    }

    /** The same with all nodes in new places. */
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

    /** What must be mended before it can be saved; empty if nothing. */
    public List<WorkflowProblem> problems() {
        return WorkflowCheck.of(this);
    }

    private WorkflowNode known(String id) {
        return findNode(id)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The workflow has no node " + id + "; add it by withNodes before its edges"));
    }

    /** The same for a project, ready to be saved: nodes without a place get one, and searches are in the project. */
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
