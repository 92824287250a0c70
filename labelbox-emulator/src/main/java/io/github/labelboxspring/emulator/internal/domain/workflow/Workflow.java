package io.github.labelboxspring.emulator.internal.domain.workflow;

import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The workflow graph of a project and its data rows. Each data row is in the project once, at one of the nodes. */
public final class Workflow implements Serializable {

    /** The names of the output of initial and rework nodes; the official SDK accepts either. */
    private static final List<String> ONLY_OUTPUT = List.of("out", "if");

    private final Project project;
    private final Map<DataRow, ProjectRow> rows = new LinkedHashMap<>();
    private WorkflowGraph graph;
    private List<WorkflowNode> nodes;
    private Instant updatedAt;

    private Workflow(Project project) {
        this.project = project;
        this.graph = WorkflowGraph.initial(project);
        this.nodes = places(List.of(), this.graph);
        this.updatedAt = project.createdAt();
    }

    public static Workflow of(Project project) {
        return project.part(Workflow.class, Workflow::new);
    }

    public WorkflowGraph graph() {
        return this.graph;
    }

    public Instant updatedAt() {
        return this.updatedAt;
    }

    /** Return the nodes that can hold data rows; nodes that remain are the same objects as before. */
    private List<WorkflowNode> places(List<WorkflowNode> before, WorkflowGraph after) {
        return after.nodes().stream()
                .flatMap(node -> NodeKind.of(node).stream()
                        .map(kind -> before.stream()
                                .filter(known -> known.id().equals(node.id()) && known.kind() == kind)
                                .findFirst()
                                .orElseGet(() -> new WorkflowNode(this.project, kind, node.id()))
                                .say(node.label(), node.description())))
                .toList();
    }

    /** Replace the graph. That data rows at a node prevent its removal is inferred. */
    void change(WorkflowGraph wanted, Instant now) {
        GraphRules.check(this.graph, wanted);
        Set<String> kept = new HashSet<>();
        wanted.nodes().forEach(node -> NodeKind.of(node).ifPresent(kind -> kept.add(node.id() + kind)));
        rows().map(ProjectRow::node)
                .filter(node -> !kept.contains(node.id() + node.kind()))
                .findFirst()
                .ifPresent(node -> {
                    throw new RuleException("Data rows are in the node " + node.id() + ", which would be removed");
                });
        this.nodes = places(this.nodes, wanted);
        this.graph = wanted;
        this.updatedAt = now;
    }

    /**
     * Return the nodes at which data rows wait for members. That the done node is not among the task queues is
     * inferred: a move to it does not specify a queue.
     */
    public List<WorkflowNode> queues() {
        return this.nodes.stream()
                .filter(node -> node.kind() != NodeKind.DONE)
                .sorted(Comparator.comparing(WorkflowNode::kind))
                .toList();
    }

    /**
     * Return the first node of this kind; fails if the workflow has none, as it may have no review and no done node.
     */
    public WorkflowNode node(NodeKind kind) {
        return find(kind).orElseThrow(() -> ApiException.notFound("TaskQueue"));
    }

    public Optional<WorkflowNode> find(NodeKind kind) {
        return this.nodes.stream().filter(node -> node.kind() == kind).findFirst();
    }

    public Optional<WorkflowNode> node(String id) {
        return this.nodes.stream().filter(node -> node.id().equals(id)).findFirst();
    }

    /** Return the next node of a labeled data row. */
    public WorkflowNode afterLabeling(Fork fork) {
        return follow(this.graph.first(GraphNode.INITIAL_LABELING).id(), ONLY_OUTPUT, fork)
                .orElseThrow();
    }

    /**
     * Return the next node of a reviewed data row. That a rejected data row moves to rework if no edge leads on is
     * inferred.
     */
    public WorkflowNode afterReview(ProjectRow row, boolean approved, Fork fork) {
        Optional<WorkflowNode> review = row.at(NodeKind.REVIEW) ? Optional.of(row.node()) : find(NodeKind.REVIEW);
        return review.flatMap(node -> follow(node.id(), List.of(approved ? "if" : "else"), fork))
                .orElseGet(() -> approved ? node(NodeKind.DONE) : rework());
    }

    /** Return the initial rework node, which receives rejected data rows. */
    public WorkflowNode rework() {
        return node(this.graph.first(GraphNode.INITIAL_REWORK).id()).orElseThrow();
    }

    /**
     * Return the next node of a reworked data row. That a reworked data row moves on as from the initial rework node if
     * no edge leads on is inferred.
     */
    public WorkflowNode afterRework(ProjectRow row, Fork fork) {
        WorkflowNode at = row.at(NodeKind.REWORK) ? row.node() : rework();
        return follow(at.id(), ONLY_OUTPUT, fork)
                .or(() -> follow(rework().id(), ONLY_OUTPUT, fork))
                .orElseThrow();
    }

    /**
     * Return the node that a data row reaches by leaving another one by one of these outputs; empty if no edge leaves
     * there.
     */
    private Optional<WorkflowNode> follow(String from, List<String> outputs, Fork fork) {
        Optional<GraphNode> next = this.graph.next(from, outputs);
        Set<String> passed = new HashSet<>();
        while (next.isPresent() && NodeKind.of(next.get()).isEmpty()) {
            GraphNode node = next.get();
            if (!passed.add(node.id())) {
                throw new RuleException("The workflow leads from the node " + node.id() + " back to it");
            }
            switch (node.definition()) {
                case GraphNode.SEND_TO_REWORK:
                    return Optional.of(rework());
                case GraphNode.LOGIC, GraphNode.AUTO_QA:
                    String output = fork.passes(node) ? "if" : "else";
                    next = this.graph.next(node.id(), List.of(output));
                    if (next.isEmpty()) {
                        throw new RuleException(
                                "The workflow has no way on from the node " + node.id() + " by its output " + output);
                    }
                    break;
                default:
                    throw new RuleException(
                            "Not implemented by the emulator: data rows in a workflow node " + node.definition());
            }
        }
        return next.flatMap(node -> node(node.id()));
    }

    /** Add the data row to the project, with the number of labels to create; return false if it is already there. */
    public boolean add(DataRow row, String batchId, int priority, int labels) {
        ProjectRow added = new ProjectRow(row, batchId, priority, labels, node(NodeKind.LABELING));
        return this.rows.putIfAbsent(row, added) == null;
    }

    public void remove(DataRow row) {
        this.rows.remove(row);
    }

    public Optional<ProjectRow> row(DataRow row) {
        return Optional.ofNullable(this.rows.get(row));
    }

    /** Return the data rows in the order in which they were added. */
    public Stream<ProjectRow> rows() {
        return this.rows.values().stream();
    }

    /** Move the data row, which ends its reservation. */
    public void move(Session session, ProjectRow row, WorkflowNode to) {
        move(session, row, to, MoveAction.MOVE);
    }

    /** Move the data row for a reason recorded in its history. */
    public void move(Session session, ProjectRow row, WorkflowNode to, MoveAction action) {
        move(session, row, to, action, false);
    }

    /** Moves the data row for somebody who chose the node. */
    public void moveByHand(Session session, ProjectRow row, WorkflowNode to) {
        move(session, row, to, MoveAction.MOVE, true);
    }

    private static void move(Session session, ProjectRow row, WorkflowNode to, MoveAction action, boolean byHand) {
        WorkflowNode from = row.node();
        row.moveTo(to, session, action);
        session.world().events().publish(new DataRowMoved(session, row, from, to, byHand));
    }

    void forget(Collection<DataRow> deleted) {
        deleted.forEach(this.rows::remove);
    }
}
