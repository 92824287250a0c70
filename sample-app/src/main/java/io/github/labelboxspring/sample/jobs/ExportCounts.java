package io.github.labelboxspring.sample.jobs;

import io.github.labelboxspring.exports.ExportedDataRow;
import io.github.labelboxspring.sample.workspace.DigitLabels;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Counts the content of an export row by row, in the context of the step that reads it. */
public final class ExportCounts {

    private static final String DATA_ROWS = "counts.dataRows";

    private static final String ATTACHMENTS = "counts.attachments";

    private static final String LABELS = "counts.labels";

    private static final String BOXES = "counts.boxes";

    private static final String BATCHES = "counts.batches";

    private int dataRows;

    private int attachments;

    private int labels;

    private int boxes;

    private final Set<String> batches = new TreeSet<>();

    ExportCounts() {}

    /** Return the counts before a restart, zero if there was none. */
    public static ExportCounts of(ExecutionContext context) {
        ExportCounts counts = new ExportCounts();
        counts.dataRows = context.getInt(DATA_ROWS, 0);
        counts.attachments = context.getInt(ATTACHMENTS, 0);
        counts.labels = context.getInt(LABELS, 0);
        counts.boxes = context.getInt(BOXES, 0);
        String batches = context.getString(BATCHES, "");
        if (!batches.isEmpty()) {
            counts.batches.addAll(List.of(batches.split(" ")));
        }
        return counts;
    }

    void save(ExecutionContext context) {
        context.putInt(DATA_ROWS, this.dataRows);
        context.putInt(ATTACHMENTS, this.attachments);
        context.putInt(LABELS, this.labels);
        context.putInt(BOXES, this.boxes);
        context.putString(BATCHES, String.join(" ", this.batches));
    }

    void add(ExportedDataRow row) {
        this.dataRows++;
        this.attachments += row.attachments().size();
        this.labels += row.labels().size();
        this.boxes += row.labels().stream().mapToInt(DigitLabels::boxes).sum();
        row.projects().values().stream()
                .map(project -> project.projectDetails() == null
                        ? null
                        : project.projectDetails().batchId())
                .filter(Objects::nonNull)
                .forEach(this.batches::add);
    }

    public int dataRows() {
        return this.dataRows;
    }

    public int attachments() {
        return this.attachments;
    }

    public int labels() {
        return this.labels;
    }

    public int boxes() {
        return this.boxes;
    }

    public int batches() {
        return this.batches.size();
    }
}
