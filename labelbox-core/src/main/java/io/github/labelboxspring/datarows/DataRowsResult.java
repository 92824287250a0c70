package io.github.labelboxspring.datarows;

import io.github.labelboxspring.error.RowFailure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a bulk upload: the same at every size.
 *
 * @param rows the data rows that were made or changed, in no particular order
 * @param failures those that were refused, each with its global key, or else its external id, and the reason
 */
public record DataRowsResult(List<ImportedDataRow> rows, List<RowFailure> failures) {

    public DataRowsResult {
        rows = List.copyOf(rows);
        failures = List.copyOf(failures);
    }

    /**
     * A data row that was made or changed.
     *
     * @param id id, 25 characters
     * @param globalKey its global key
     * @param externalId its external id
     * @param rowData its row data
     */
    public record ImportedDataRow(
            String id,
            @Nullable String globalKey,
            @Nullable String externalId,
            @Nullable Object rowData) {}
}
