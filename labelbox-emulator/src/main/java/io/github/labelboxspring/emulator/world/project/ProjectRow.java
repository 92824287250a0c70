package io.github.labelboxspring.emulator.world.project;

import io.github.labelboxspring.emulator.world.data.DataRow;
import java.util.ArrayList;
import java.util.List;

/** A data row in a project: which batch brought it, where in the workflow it is, and which labels it has. */
public final class ProjectRow {

    private final DataRow dataRow;
    private final Batch batch;
    private int priority;
    private QueueKind queue = QueueKind.LABELING;
    private List<String> labelIds = List.of();

    ProjectRow(DataRow dataRow, Batch batch, int priority) {
        this.dataRow = dataRow;
        this.batch = batch;
        this.priority = priority;
    }

    public DataRow dataRow() {
        return dataRow;
    }

    public Batch batch() {
        return batch;
    }

    /** 1 is labeled first. */
    public int priority() {
        return priority;
    }

    public void prioritize(int newPriority) {
        priority = newPriority;
    }

    public QueueKind queue() {
        return queue;
    }

    public void moveTo(QueueKind next) {
        queue = next;
    }

    public List<String> labelIds() {
        return labelIds;
    }

    public void addLabel(String id) {
        List<String> more = new ArrayList<>(labelIds);
        more.add(id);
        labelIds = List.copyOf(more);
    }

    public void removeLabel(String id) {
        labelIds = labelIds.stream().filter(other -> !other.equals(id)).toList();
    }

    public boolean labeled() {
        return !labelIds.isEmpty();
    }
}
