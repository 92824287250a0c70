package io.github.labelboxspring.datarows;

import io.github.labelboxspring.error.RowFailure;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What became of a bulk upload: the same at every size. Each item of the input is either among the rows or among the
 * failures. Where items may be there already from an earlier run, {@link DataRowOperations#createMissing} leaves them
 * out instead.
 *
 * @param input how many items there were; of a task that was resumed, how many the platform tells of
 * @param rows the data rows that were made or changed, in the order of the input
 * @param failures what was refused or did not arrive, in the order of the input, each with its global key, or else its
 *     external id, and the reason
 */
public record DataRowsResult(
        int input,

        @PythonSdk({"DataUpsertTask.result", "DataUpsertTask.created_data_rows", "Task.created_data_rows"})
        List<ImportedDataRow> rows,

        @PythonSdk({"DataUpsertTask.errors", "DataUpsertTask.failed_data_rows", "Task.failed_data_rows"})
        List<RowFailure> failures) {

    static final DataRowsResult NOTHING = new DataRowsResult(0, List.of(), List.of());

    public DataRowsResult {
        rows = List.copyOf(rows);
        failures = List.copyOf(failures);
    }

    /** In the order of the input; what has no known place comes last. */
    static DataRowsResult sorted(int input, List<ImportedDataRow> rows, List<RowFailure> failures) {
        return new DataRowsResult(
                input,
                rows.stream()
                        .sorted(Comparator.comparingInt(row -> place(row.index())))
                        .toList(),
                failures.stream()
                        .sorted(Comparator.comparingInt(row -> place(row.index())))
                        .toList());
    }

    private static int place(@Nullable Integer index) {
        return index == null ? Integer.MAX_VALUE : index;
    }

    /**
     * Those items of the input that are among the failures, for another try. Failures whose place is not known are left
     * out.
     *
     * @param input the items that the upload was given
     */
    public <T> List<T> failed(List<? extends T> input) {
        return this.failures.stream()
                .map(RowFailure::index)
                .filter(Objects::nonNull)
                .<T>map(input::get)
                .toList();
    }

    /** The same with places in a longer input. */
    DataRowsResult moved(IntUnaryOperator place) {
        return new DataRowsResult(
                this.input,
                this.rows.stream().map(row -> row.at(moved(row.index(), place))).toList(),
                this.failures.stream()
                        .map(row -> row.at(moved(row.index(), place)))
                        .toList());
    }

    private static @Nullable Integer moved(@Nullable Integer index, IntUnaryOperator place) {
        return index == null ? null : place.applyAsInt(index);
    }

    /**
     * A data row that was made or changed.
     *
     * @param index place of its item in the input, from 0; null where it cannot be known: where rows without global key
     *     are alike, where the platform altered what names the row, and of tasks that were resumed
     * @param id id, 25 characters
     * @param globalKey its global key
     * @param externalId its external id
     * @param rowData its row data
     */
    public record ImportedDataRow(
            @Nullable Integer index,
            String id,
            @Nullable String globalKey,
            @Nullable String externalId,
            @Nullable Object rowData) {

        ImportedDataRow at(@Nullable Integer index) {
            return new ImportedDataRow(index, this.id, this.globalKey, this.externalId, this.rowData);
        }
    }
}
