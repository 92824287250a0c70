package io.github.labelboxspring.emulator.world.project;

import io.github.labelboxspring.emulator.world.User;
import io.github.labelboxspring.emulator.world.data.DataRow;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A data row in a project: which batch brought it, where in the workflow it is, and which labels it has. */
public final class ProjectRow {

    private final DataRow dataRow;
    private final Batch batch;
    private int priority;
    private QueueKind queue = QueueKind.LABELING;
    private List<String> labelIds = List.of();
    private @Nullable Reservation reservation;

    ProjectRow(DataRow dataRow, Batch batch, int priority) {
        this.dataRow = dataRow;
        this.batch = batch;
        this.priority = priority;
    }

    public DataRow dataRow() {
        return this.dataRow;
    }

    public Batch batch() {
        return this.batch;
    }

    /** 1 is labeled first. */
    public int priority() {
        return this.priority;
    }

    public void prioritize(int newPriority) {
        this.priority = newPriority;
    }

    /** The id of its labeling parameters. It follows from the ids of project and data row and need not be kept. */
    public String overrideId() {
        String both = this.batch.project().id() + this.dataRow.id();
        return UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Who has it now. */
    public Optional<Reservation> reservation(Instant now) {
        return Optional.ofNullable(this.reservation).filter(held -> held.until().isAfter(now));
    }

    public void reserve(User user, Instant until) {
        this.reservation = new Reservation(user, until);
    }

    public void release() {
        this.reservation = null;
    }

    public QueueKind queue() {
        return this.queue;
    }

    public void moveTo(QueueKind next) {
        this.queue = next;
        release();
    }

    public List<String> labelIds() {
        return this.labelIds;
    }

    public void addLabel(String id) {
        List<String> more = new ArrayList<>(this.labelIds);
        more.add(id);
        this.labelIds = List.copyOf(more);
    }

    public void removeLabel(String id) {
        this.labelIds =
                this.labelIds.stream().filter(other -> !other.equals(id)).toList();
    }

    public boolean labeled() {
        return !this.labelIds.isEmpty();
    }

    /** That somebody works on it, until a moment. */
    public record Reservation(User user, Instant until) {}
}
