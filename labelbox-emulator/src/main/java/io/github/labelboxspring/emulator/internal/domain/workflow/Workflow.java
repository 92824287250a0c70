package io.github.labelboxspring.emulator.internal.domain.workflow;

import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The nodes of a project and its data rows, each of which is in the project once and at one of the nodes. */
public final class Workflow implements Serializable {

    private final List<WorkflowNode> nodes;
    private final Map<DataRow, ProjectRow> rows = new LinkedHashMap<>();

    private Workflow(Project project) {
        this.nodes = Arrays.stream(NodeKind.values())
                .map(kind -> new WorkflowNode(project, kind))
                .toList();
    }

    public static Workflow of(Project project) {
        return project.part(Workflow.class, Workflow::new);
    }

    /**
     * The nodes at which data rows wait for somebody. That the last one is not among them is inferred: a move to it names no
     * queue.
     */
    public List<WorkflowNode> queues() {
        return this.nodes.stream().filter(node -> node.kind() != NodeKind.DONE).toList();
    }

    /** The first node of this kind, where every project has one. */
    public WorkflowNode node(NodeKind kind) {
        return this.nodes.stream()
                .filter(node -> node.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    public Optional<WorkflowNode> node(String id) {
        return this.nodes.stream().filter(node -> node.id().equals(id)).findFirst();
    }

    /** Brings the data row into the project, to be labeled; false if it is there already. */
    public boolean add(DataRow row, String batchId, int priority) {
        return this.rows.putIfAbsent(row, new ProjectRow(row, batchId, priority, node(NodeKind.LABELING))) == null;
    }

    public void remove(DataRow row) {
        this.rows.remove(row);
    }

    public Optional<ProjectRow> row(DataRow row) {
        return Optional.ofNullable(this.rows.get(row));
    }

    /** The data rows in the order in which they came. */
    public Stream<ProjectRow> rows() {
        return this.rows.values().stream();
    }

    /** Moves the data row, which loses its reservation by that. */
    public void move(Session session, ProjectRow row, WorkflowNode to) {
        WorkflowNode from = row.node();
        row.moveTo(to, session);
        session.world().events().publish(new DataRowMoved(session, row, from, to));
    }

    void forget(Collection<DataRow> deleted) {
        deleted.forEach(this.rows::remove);
    }
}
