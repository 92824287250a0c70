package io.github.labelboxspring.emulator.internal.domain.workflow;

import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import io.github.labelboxspring.emulator.internal.tenancy.User;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A data row in a project, with its batch, its current and previous workflow nodes, and its labels. */
public final class ProjectRow implements Serializable {

    private final DataRow dataRow;
    private final String batchId;
    private final int labelsWanted;
    private int priority;
    private WorkflowNode node;
    private List<Move> history = List.of();
    private List<String> labelIds = List.of();
    private @Nullable Reservation reservation;

    ProjectRow(DataRow dataRow, String batchId, int priority, int labelsWanted, WorkflowNode node) {
        this.dataRow = dataRow;
        this.batchId = batchId;
        this.priority = priority;
        this.labelsWanted = labelsWanted;
        this.node = node;
    }

    public DataRow dataRow() {
        return this.dataRow;
    }

    public Project project() {
        return this.node.project();
    }

    public String batchId() {
        return this.batchId;
    }

    /** Return the priority; data rows with priority 1 are labeled first. */
    public int priority() {
        return this.priority;
    }

    public void prioritize(int newPriority) {
        this.priority = newPriority;
    }

    /** Return the number of labels to create, which is more than one for consensus. */
    public int labelsWanted() {
        return this.labelsWanted;
    }

    /** Return the id of the labeling parameters, which is derived from the ids of the project and the data row. */
    public String overrideId() {
        String both = project().id() + this.dataRow.id();
        return UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Return the reservation that is valid at this time. */
    public Optional<Reservation> reservation(Instant now) {
        return Optional.ofNullable(this.reservation).filter(held -> held.until().isAfter(now));
    }

    public void reserve(User user, Instant until) {
        this.reservation = new Reservation(user, until);
    }

    public void release() {
        this.reservation = null;
    }

    /** Return the current node. */
    public WorkflowNode node() {
        return this.node;
    }

    public boolean at(NodeKind kind) {
        return this.node.kind() == kind;
    }

    /** Return the moves since the first node, oldest first. */
    public List<Move> history() {
        return this.history;
    }

    void moveTo(WorkflowNode next, Session by, MoveAction action) {
        this.history = with(
                this.history, new Move(this.node, next, by.user(), by.world().now(), action));
        this.node = next;
        release();
    }

    public List<String> labelIds() {
        return this.labelIds;
    }

    public void addLabel(String id) {
        this.labelIds = with(this.labelIds, id);
    }

    public void removeLabel(String id) {
        this.labelIds =
                this.labelIds.stream().filter(other -> !other.equals(id)).toList();
    }

    public boolean labeled() {
        return !this.labelIds.isEmpty();
    }

    private static <T> List<T> with(List<T> list, T last) {
        List<T> more = new ArrayList<>(list);
        more.add(last);
        return List.copyOf(more);
    }

    /** A member's reservation of a data row until a point in time. */
    public record Reservation(User user, Instant until) implements Serializable {}

    /** A move of a data row between nodes. */
    public record Move(WorkflowNode from, WorkflowNode to, User by, Instant at, MoveAction action)
            implements Serializable {}
}
