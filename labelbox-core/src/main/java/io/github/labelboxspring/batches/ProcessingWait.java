package io.github.labelboxspring.batches;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.Caller;
import io.github.labelboxspring.call.Document;
import io.github.labelboxspring.call.PollingCall;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.error.TaskTimeoutException;
import java.util.List;

/** Waits until the platform has processed data rows; only then can a batch have them. */
final class ProcessingWait {

    private static final Document<Boolean> ALL_PROCESSED = Document.query(
            ProcessingWait.class,
            "AllDataRowsProcessed",
            "queryAllDataRowsHaveBeenProcessed.allDataRowsHaveBeenProcessed",
            Boolean.class);

    private final Caller caller;

    private final NewBatch batch;

    ProcessingWait(Caller caller, NewBatch batch) {
        this.caller = caller;
        this.batch = batch;
    }

    /** One request can ask for as many data rows as one batch can have. */
    Call<Boolean> call() {
        if (this.batch.processingWait().isZero()) {
            return Call.of(true);
        }
        List<String> values = this.batch.rows().values();
        String variable = this.batch.rows() instanceof DataRowKeys.GlobalKeys ? "globalKeys" : "dataRowIds";
        return new PollingCall<>(
                this.caller.call(ALL_PROCESSED.with(variable, values)),
                done -> done,
                this.caller.polling(),
                this.batch.processingWait(),
                this::late);
    }

    private TaskTimeoutException late() {
        return new TaskTimeoutException(
                "data-row-processing",
                this.batch.size() + " data rows for the batch " + this.batch.name(),
                "going on",
                this.batch.processingWait());
    }
}
