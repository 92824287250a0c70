package io.github.labelboxspring.batches;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.TaskHandle;
import io.github.labelboxspring.error.ConflictException;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Creates a batch by a task: creates an empty batch, then starts a task that adds the data rows. An empty batch with
 * the same name, left behind by a failed attempt, is filled.
 */
final class LargeBatch {

    private static final Document<String> CREATE_EMPTY_BATCH = Document.mutation(
                    LargeBatch.class, "CreateEmptyBatch", "project.createEmptyBatch.id", String.class)
            .experimental()
            .timeout(BatchOperations.TIMEOUT);

    private static final Document<String> ADD_DATA_ROWS = Document.mutation(
                    LargeBatch.class, "AddDataRowsToBatch", "project.addDataRowsToBatchAsync.taskId", String.class)
            .experimental()
            .timeout(BatchOperations.TIMEOUT);

    private final Caller caller;

    private final String projectId;

    private final NewBatch batch;

    LargeBatch(Caller caller, String projectId, NewBatch batch) {
        this.caller = caller;
        this.projectId = projectId;
        this.batch = batch;
    }

    Call<TaskHandle<BatchCreation>> start() {
        return emptyBatch().flatMap(this::fill);
    }

    private Call<TaskHandle<BatchCreation>> fill(String id) {
        BatchFilling filling = new BatchFilling(this.caller, this.projectId, id, OptionalInt.of(this.batch.size()));
        return addRows(id).map(filling::handle);
    }

    private Call<String> emptyBatch() {
        return this.caller
                .call(CREATE_EMPTY_BATCH.with(Map.of("projectId", this.projectId, "input", this.batch.head())))
                .recover(ConflictException.class, this::leftBehind);
    }

    private Call<String> leftBehind(ConflictException taken) {
        return new BatchOperations(this.caller)
                .list(this.projectId)
                .map(batches -> batches.stream()
                        .filter(existing -> this.batch.name().equals(existing.name()) && existing.size() == 0)
                        .map(Batch::id)
                        .findFirst()
                        .orElseThrow(() -> taken));
    }

    private Call<String> addRows(String id) {
        Map<String, @Nullable Object> input = new LinkedHashMap<>(this.batch.content());
        input.put("batchId", id);
        return this.caller.call(ADD_DATA_ROWS.with(Map.of("projectId", this.projectId, "input", input)));
    }
}
