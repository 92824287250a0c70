package io.github.labelboxspring.batches;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.TaskCall;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Creates a batch that is too large for one request: empty at first, then a task adds the data rows. */
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

    Call<BatchCreation> create() {
        return this.caller
                .call(CREATE_EMPTY_BATCH.with(Map.of("projectId", this.projectId, "input", this.batch.head())))
                .flatMap(id -> TaskCall.of(addRows(id).map(filling(id)::handle)));
    }

    private BatchFilling filling(String id) {
        return new BatchFilling(this.caller, this.projectId, id, OptionalInt.of(this.batch.size()));
    }

    private Call<String> addRows(String id) {
        Map<String, @Nullable Object> input = new LinkedHashMap<>(this.batch.content());
        input.put("batchId", id);
        return this.caller.call(ADD_DATA_ROWS.with(Map.of("projectId", this.projectId, "input", input)));
    }
}
