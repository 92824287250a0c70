package io.github.labelboxspring.batches;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.error.TaskTimeoutException;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import io.github.labelboxspring.internal.operation.PollingCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Waits until Labelbox has processed data rows, which is required before they can be added to a batch. */
final class ProcessingWait {

    /** The maximum number of data rows per request, as in the official SDK. */
    private static final int ROWS_PER_REQUEST = 100_000;

    private static final Document<Boolean> ALL_PROCESSED = Document.query(
            ProcessingWait.class,
            "AllDataRowsProcessed",
            "queryAllDataRowsHaveBeenProcessed.allDataRowsHaveBeenProcessed",
            Boolean.class);

    private final Caller caller;

    private final DataRowKeys rows;

    private final Duration wait;

    private final String title;

    ProcessingWait(Caller caller, DataRowKeys rows, Duration wait, String title) {
        this.caller = caller;
        this.rows = rows;
        this.wait = wait;
        this.title = title;
    }

    Call<Boolean> call() {
        if (this.wait.isZero()) {
            return Call.of(true);
        }
        return new PollingCall<>(allProcessed(), done -> done, this.caller.polling(), this.wait, this::late);
    }

    private Call<Boolean> allProcessed() {
        List<String> values = this.rows.values();
        String variable = this.rows instanceof DataRowKeys.GlobalKeys ? "globalKeys" : "dataRowIds";
        List<Call<Boolean>> requests = new ArrayList<>();
        for (int from = 0; from < values.size(); from += ROWS_PER_REQUEST) {
            List<String> part = values.subList(from, Math.min(values.size(), from + ROWS_PER_REQUEST));
            requests.add(this.caller.call(ALL_PROCESSED.with(variable, part)));
        }
        return Call.all(requests, 1).map(answers -> !answers.contains(false));
    }

    private TaskTimeoutException late() {
        return new TaskTimeoutException(
                "data-row-processing",
                this.rows.values().size() + " data rows for the " + this.title,
                "in progress",
                this.wait);
    }
}
