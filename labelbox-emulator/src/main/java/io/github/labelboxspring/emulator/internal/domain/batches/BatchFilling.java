package io.github.labelboxspring.emulator.internal.domain.batches;

import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.domain.datarows.DataRowReference;
import io.github.labelboxspring.emulator.internal.domain.datarows.DataRowStore;
import io.github.labelboxspring.emulator.internal.domain.tasks.TaskOutcome;
import io.github.labelboxspring.emulator.internal.domain.tasks.TaskProgress;
import io.github.labelboxspring.emulator.internal.domain.tasks.TaskWork;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Adds data rows to a batch. Data rows are rejected if they are unknown, are not processed yet, cannot be processed,
 * have another media type than the project, or are already in the project; the result of the task lists them. That the
 * task fails if all data rows are rejected, and its message, are inferred from the error for a batch without a valid data
 * row.
 */
public final class BatchFilling implements TaskWork {

    public static final String TASK_TYPE = "add-data-rows-to-batch";

    private static final JsonMapper JSON = new JsonMapper();
    private static final int SLICE = 5_000;

    private final Session session;
    private final Batch batch;
    private final List<DataRowReference> references;
    private final int priority;
    private final BatchRules rules;

    public BatchFilling(
            Session session, Batch batch, List<DataRowReference> references, int priority, BatchRules rules) {
        this.session = session;
        this.batch = batch;
        this.references = references;
        this.priority = priority;
        this.rules = rules;
    }

    @Override
    public TaskOutcome run(TaskProgress progress) {
        List<String> refused = new ArrayList<>();
        for (int from = 0; from < this.references.size(); from += SLICE) {
            List<DataRowReference> slice =
                    this.references.subList(from, Math.min(this.references.size(), from + SLICE));
            boolean gone = this.session.world().write(() -> {
                if (!this.batch.deleted()) {
                    refused.addAll(add(slice));
                }
                return this.batch.deleted();
            });
            if (gone) {
                return failed("The batch was deleted");
            }
            if (!progress.reached(from + slice.size(), this.references.size())) {
                break;
            }
        }
        if (refused.size() == this.references.size()) {
            return failed(BatchRules.NO_VALID_ROWS);
        }
        return TaskOutcome.completed(JSON.writeValueAsString(Map.of("failedDataRowIds", refused)), null);
    }

    private static TaskOutcome failed(String reason) {
        return TaskOutcome.failed(JSON.writeValueAsString(Map.of("error", reason)), null);
    }

    /** Add the valid data rows of the slice; requires the world's lock. Return the ids of the rejected ones. */
    public List<String> add(List<DataRowReference> slice) {
        DataRowStore rows = DataRowStore.of(this.session.organization());
        List<String> refused = new ArrayList<>();
        for (DataRowReference reference : slice) {
            Optional<DataRow> row = rows.find(reference);
            if (row.filter(found -> this.rules.addable(found, this.batch.project()))
                    .filter(found -> this.batch.add(found, this.priority))
                    .isEmpty()) {
                refused.add(row.map(DataRow::id).orElse(reference.value()));
            }
        }
        return refused;
    }
}
