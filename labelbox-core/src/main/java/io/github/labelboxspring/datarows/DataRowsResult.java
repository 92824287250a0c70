package io.github.labelboxspring.datarows;

import io.github.labelboxspring.error.RowFailure;
import io.github.labelboxspring.error.RowsFailedException;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The result of a bulk upload. Each item of the input is either among the rows or among the failures. To skip data rows
 * that were created by an earlier run, use {@link DataRowOperations#createMissing}.
 *
 * <pre>{@code
 * DataRowsResult result = client.dataRows().create(datasetId, rows).execute();
 * List<NewDataRow> again = result.resendable(rows);
 * }</pre>
 *
 * @param input the number of items; for a resumed task, the number of items that Labelbox reports
 * @param rows the data rows that were created or changed, in the order of the input
 * @param failures the items that were rejected or could not be uploaded, in the order of the input, each with the
 *     reason and its global key, or otherwise its external id
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

    /** Return a result in the order of the input. Items without a known position come last. */
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
     * Return this result if there are no failures.
     *
     * @throws RowsFailedException with all failures, if there are any
     */
    public DataRowsResult orThrow() {
        if (!this.failures.isEmpty()) {
            throw new RowsFailedException(this.input, this.failures, null);
        }
        return this;
    }

    /**
     * Return the items of the input that failed for any reason. Failures without a known position are omitted.
     *
     * @param input the items that were uploaded
     */
    public <T> List<T> failed(List<? extends T> input) {
        return failed(input, failure -> true);
    }

    /**
     * Return the items of the input that did not reach Labelbox and can be resent unchanged, see
     * {@link RowFailure.Kind#safeToResend()}.
     *
     * @param input the items that were uploaded
     */
    public <T> List<T> resendable(List<? extends T> input) {
        return failed(input, failure -> failure.kind().safeToResend());
    }

    private <T> List<T> failed(List<? extends T> input, Predicate<RowFailure> which) {
        return this.failures.stream()
                .filter(which)
                .map(RowFailure::index)
                .filter(Objects::nonNull)
                .<T>map(input::get)
                .toList();
    }

    /** Return the same result with positions in a longer input. */
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
     * A data row that was created or updated. Its content is not included, since it may be large.
     *
     * @param index position of the item in the input, from 0; null if it cannot be determined: for rows without a
     *     global key that have the same external id, if their content is equal or longer than a million characters, or
     *     if other items of the input are updates; for rows whose global key Labelbox has altered; and for resumed
     *     tasks
     * @param id id, 25 characters
     * @param globalKey its global key
     * @param externalId its external id
     */
    public record ImportedDataRow(
            @Nullable Integer index,
            String id,
            @Nullable String globalKey,
            @Nullable String externalId) {

        ImportedDataRow at(@Nullable Integer index) {
            return new ImportedDataRow(index, this.id, this.globalKey, this.externalId);
        }
    }
}
