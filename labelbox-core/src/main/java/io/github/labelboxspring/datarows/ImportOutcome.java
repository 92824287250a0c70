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

/** Reads what Labelbox reports about the rows of an upload, page by page. */
final class ImportOutcome {

    private static final Document<Successes> LIST_SUCCESSES =
            Document.query(ImportOutcome.class, "ListImportedDataRows", "successesfulDataRowImports", Successes.class);

    private static final Document<Failures> LIST_FAILURES =
            Document.query(ImportOutcome.class, "ListFailedDataRows", "failedDataRowImports", Failures.class);

    private final Caller caller;

    ImportOutcome(Caller caller) {
        this.caller = caller;
    }

    /** Return the rows that were created or updated. */
    PagedCall<Success> successes(Query query) {
        return PagedCall.of(cursor -> this.caller
                .call(LIST_SUCCESSES.with(query.variables(cursor)))
                .map(answer -> Page.byCursor(answer.nodes(), answer.after())));
    }

    /** Return the rows that were rejected. */
    PagedCall<Failure> failures(Query query) {
        return PagedCall.of(cursor -> this.caller
                .call(LIST_FAILURES.with(query.variables(cursor)))
                .map(answer -> Page.byCursor(answer.results(), answer.after())));
    }

    /**
     * A request for outcomes.
     *
     * @param content whether to include the content of the rows, which may be large
     * @param pageSize the number of rows per page
     */
    record Query(String taskId, boolean content, int pageSize) {

        /** The page size of the official SDK. */
        private static final int PAGE = 5_000;

        /**
         * The maximum content of a page in characters. Even if each is escaped, a page is smaller than the default
         * limit.
         */
        private static final int PAGE_CONTENT = 2_000_000;

        /** Return a query without content. */
        static Query of(String taskId) {
            return new Query(taskId, false, PAGE);
        }

        /** Return a query with content of at most the given number of characters per row. */
        static Query withContent(String taskId, int longest) {
            return new Query(taskId, true, Math.max(1, Math.min(PAGE, PAGE_CONTENT / Math.max(1, longest))));
        }

        private Map<String, @Nullable Object> variables(@Nullable String cursor) {
            Map<String, @Nullable Object> variables = new LinkedHashMap<>();
            variables.put("taskId", this.taskId);
            variables.put("first", this.pageSize);
            variables.put("from", cursor);
            variables.put("content", this.content);
            return variables;
        }
    }

    record Successes(List<Success> nodes, @Nullable String after, int total) {}

    record Success(
            String id,
            @Nullable String globalKey,
            @Nullable String externalId,
            @Nullable Object rowData) {

        ImportedDataRow row(@Nullable Integer index) {
            return new ImportedDataRow(index, this.id, this.globalKey, this.externalId);
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
