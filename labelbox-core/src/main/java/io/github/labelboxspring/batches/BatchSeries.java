package io.github.labelboxspring.batches;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.call.TaskHandle;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Starts the tasks that create a series of batches. */
final class BatchSeries {

    private static final Document<List<Started>> CREATE_BATCHES = Document.mutation(
                    BatchSeries.class, "CreateBatches", "project.createBatches.tasks", ResultType.listOf(Started.class))
            .timeout(BatchOperations.TIMEOUT);

    private static final Document<List<Started>> CREATE_BATCHES_FROM_DATASET = Document.mutation(
                    BatchSeries.class,
                    "CreateBatchesFromDataset",
                    "project.createBatchesFromDataset.tasks",
                    ResultType.listOf(Started.class))
            .timeout(BatchOperations.TIMEOUT);

    private final Caller caller;

    private final String projectId;

    private final NewBatches batches;

    BatchSeries(Caller caller, String projectId, NewBatches batches) {
        this.caller = caller;
        this.projectId = projectId;
        this.batches = batches;
    }

    Call<List<TaskHandle<BatchCreation>>> start() {
        Map<String, Object> variables = Map.of("projectId", this.projectId, "input", this.batches.input());
        if (this.batches.content() instanceof BatchContent.Rows rows) {
            String title = "batches " + this.batches.namePrefix();
            return new ProcessingWait(this.caller, rows.keys(), rows.processingWait(), title)
                    .call()
                    .flatMap(processed -> this.caller.call(CREATE_BATCHES.with(variables)))
                    .map(started -> handles(started, rows.keys().values().size()));
        }
        return this.caller.call(CREATE_BATCHES_FROM_DATASET.with(variables)).map(started -> handles(started, 0));
    }

    /** @param rows the total number of data rows, or 0 if only known to Labelbox */
    private List<TaskHandle<BatchCreation>> handles(List<Started> started, int rows) {
        return IntStream.range(0, started.size())
                .mapToObj(number -> new BatchFilling(
                                this.caller, this.projectId, started.get(number).batchUuid(), size(number, rows))
                        .handle(started.get(number).taskId()))
                .toList();
    }

    /** Inferred: all batches except the last are full. */
    private static OptionalInt size(int number, int rows) {
        int left = rows - number * NewBatch.MAX_ROWS;
        return left > 0 ? OptionalInt.of(Math.min(left, NewBatch.MAX_ROWS)) : OptionalInt.empty();
    }

    record Started(String batchUuid, String taskId) {}
}
