package io.github.labelboxspring.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.labelboxspring.call.Page;
import io.github.labelboxspring.call.PagedCall;
import io.github.labelboxspring.datarows.DataRowIdentifier;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the data rows of slices. */
final class SliceRows {

    private static final int PAGE = 100;

    private static final Document<CatalogPage> LIST_SLICE_DATA_ROWS = Document.query(
            SliceRows.class, "ListSliceDataRows", "getDataRowIdentifiersBySavedQuery", CatalogPage.class);

    private static final Document<ModelPage> LIST_MODEL_SLICE_DATA_ROWS = Document.query(
            SliceRows.class, "ListModelSliceDataRows", "getDataRowIdentifiersBySavedModelQuery", ModelPage.class);

    private final Caller caller;

    SliceRows(Caller caller) {
        this.caller = caller;
    }

    PagedCall<DataRowIdentifier> ofCatalog(String sliceId) {
        return PagedCall.sized(
                PAGE,
                (cursor, size) -> this.caller
                        .call(LIST_SLICE_DATA_ROWS.with(variables(sliceId, cursor, size)))
                        .map(page -> Page.byCursor(page.nodes(), page.pageInfo().endCursor())));
    }

    PagedCall<DataRowIdentifier> ofModelRun(String sliceId, String modelRunId) {
        return PagedCall.sized(PAGE, (cursor, size) -> {
            Map<String, @Nullable Object> variables =
                    variables(sliceId, cursor == null ? null : Cursor.read(cursor), size);
            variables.put("modelRunId", modelRunId);
            return this.caller
                    .call(LIST_MODEL_SLICE_DATA_ROWS.with(variables))
                    .map(page -> Page.byCursor(page.nodes(), page.pageInfo().next()));
        });
    }

    private static Map<String, @Nullable Object> variables(String sliceId, @Nullable Object cursor, int size) {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        variables.put("sliceId", sliceId);
        variables.put("after", cursor);
        variables.put("first", size);
        return variables;
    }

    record CatalogPage(List<DataRowIdentifier> nodes, CatalogPageInfo pageInfo) {}

    record CatalogPageInfo(@Nullable String endCursor, boolean hasNextPage) {}

    record ModelPage(List<DataRowIdentifier> nodes, ModelPageInfo pageInfo) {}

    record ModelPageInfo(@Nullable Cursor endCursor, boolean hasNextPage) {

        @Nullable
        String next() {
            return this.endCursor == null ? null : this.endCursor.text();
        }
    }

    /** Labelbox's cursor has two parts, which are joined into one string for pages of calls and sent back unchanged. */
    @JsonInclude
    record Cursor(String dataRowId, @Nullable String globalKey) {

        /** Does not occur in ids. */
        private static final String BETWEEN = " ";

        static Cursor read(String text) {
            String[] parts = text.split(BETWEEN, 2);
            return new Cursor(parts[0], parts.length == 1 ? null : parts[1]);
        }

        String text() {
            return this.globalKey == null ? this.dataRowId : this.dataRowId + BETWEEN + this.globalKey;
        }
    }
}
