package io.github.labelboxspring.datarows;

import io.github.labelboxspring.call.Page;
import io.github.labelboxspring.call.PagedCall;
import io.github.labelboxspring.datarows.DataRowsResult.ImportedDataRow;
import io.github.labelboxspring.error.RowFailure;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an upload task did, read page by page. */
final class ImportOutcome {

    private static final int PAGE = 5_000;

    private static final Document<Successes> LIST_SUCCESSES =
            Document.query(ImportOutcome.class, "ListImportedDataRows", "successesfulDataRowImports", Successes.class);

    private static final Document<Failures> LIST_FAILURES =
            Document.query(ImportOutcome.class, "ListFailedDataRows", "failedDataRowImports", Failures.class);

    private final Caller caller;

    ImportOutcome(Caller caller) {
        this.caller = caller;
    }

    /** What was made or changed. */
    PagedCall<Success> successes(String taskId) {
        return PagedCall.of(cursor -> this.caller
                .call(LIST_SUCCESSES.with(page(taskId, cursor)))
                .map(answer -> Page.byCursor(answer.nodes(), answer.after())));
    }

    /** What was refused. */
    PagedCall<Failure> failures(String taskId) {
        return PagedCall.of(cursor -> this.caller
                .call(LIST_FAILURES.with(page(taskId, cursor)))
                .map(answer -> Page.byCursor(answer.results(), answer.after())));
    }

    private static Map<String, @Nullable Object> page(String taskId, @Nullable String cursor) {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        variables.put("taskId", taskId);
        variables.put("first", PAGE);
        variables.put("from", cursor);
        return variables;
    }

    record Successes(List<Success> nodes, @Nullable String after, int total) {}

    record Success(
            String id,
            @Nullable String globalKey,
            @Nullable String externalId,
            @Nullable Object rowData) {

        ImportedDataRow row(@Nullable Integer index) {
            return new ImportedDataRow(index, this.id, this.globalKey, this.externalId, this.rowData);
        }
    }

    record Failures(List<Failure> results, @Nullable String after, int total) {}

    record Failure(@Nullable String message, @Nullable Spec spec) {

        RowFailure row(@Nullable Integer index) {
            String key = this.spec == null
                    ? null
                    : this.spec.globalKey() == null ? this.spec.externalId() : this.spec.globalKey();
            return RowFailure.of(index, key, this.message);
        }
    }

    record Spec(
            @Nullable String externalId,
            @Nullable String globalKey,
            @Nullable Object rowData) {}
}
