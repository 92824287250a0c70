package io.github.labelboxspring.datarows;

import io.github.labelboxspring.datarows.DataRowsResult.ImportedDataRow;
import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.error.RowFailure;
import io.github.labelboxspring.error.UploadFailedException;
import io.github.labelboxspring.files.FileOperations;
import io.github.labelboxspring.internal.operation.JsonCodec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one upload has read: how many rows, where each of them stood, and which could not be sent. The platform names rows
 * by what they hold, not by their place.
 */
final class SentRows {

    private final RowPlaces places;

    private final List<RowFailure> unsent = new ArrayList<>();

    private int read;

    private @Nullable LabelboxException first;

    SentRows(JsonCodec json) {
        this.places = new RowPlaces(json);
    }

    /**
     * The next row of the input, unless it cannot be sent, since a row before it is to have the same global key.
     *
     * @throws IllegalArgumentException if it is made of a file that cannot be uploaded, or one too many
     */
    synchronized Optional<FullRow> read(UploadItem item) {
        if (this.read == DataRowOperations.MAX_ROWS) {
            throw new IllegalArgumentException("An upload takes at most " + DataRowOperations.MAX_ROWS
                    + " data rows: cut the input into several uploads");
        }
        int index = this.read++;
        check(index, item.file());
        Integer taker = this.places.add(index, item);
        if (taker == null) {
            return Optional.of(new FullRow(new SentRow(index, item.name()), item));
        }
        this.unsent.add(new RowFailure(
                index,
                item.globalKey(),
                "item " + taker + " of the input has the same global key: keys must be unique"));
        return Optional.empty();
    }

    private static void check(int index, @Nullable Path file) {
        if (file == null) {
            return;
        }
        try {
            FileOperations.check(file);
        } catch (IllegalArgumentException ex) {
            throw new IllegalArgumentException("Item " + index + " of the input: " + ex.getMessage(), ex);
        }
    }

    /** The row with the address of its file. */
    synchronized FullRow uploaded(FullRow row, String url) {
        UploadItem item = row.item().uploadedTo(url);
        this.places.addContent(row.row().index(), item);
        return new FullRow(row.row(), item);
    }

    /** Tells that rows did not arrive. */
    synchronized void lost(List<SentRow> rows, LabelboxException cause) {
        this.first = this.first == null ? cause : this.first;
        rows.forEach(row -> this.unsent.add(
                new RowFailure(row.index(), row.name(), "it could not be uploaded: " + cause.getMessage())));
    }

    /** For an upload of which nothing arrived. */
    synchronized RuntimeException nothingArrived() {
        return this.first == null
                ? new IllegalArgumentException(DataRowUpload.NOTHING)
                : new UploadFailedException(0, this.read - 1, this.first);
    }

    /** What was refused and what was not sent, by the rows' places. */
    synchronized List<RowFailure> failures(List<ImportOutcome.Failure> refused) {
        List<RowFailure> failures = new ArrayList<>(this.unsent);
        refused.forEach(each -> failures.add(each.row(this.places.ofRefused(each))));
        return failures;
    }

    /** What the platform tells, by the rows' places; whatever it leaves out is a failure too. */
    synchronized DataRowsResult complete(List<ImportOutcome.Success> made, List<ImportOutcome.Failure> refused) {
        List<ImportedDataRow> rows =
                made.stream().map(each -> each.row(this.places.ofMade(each))).toList();
        List<RowFailure> failures = failures(refused);
        BitSet told = new BitSet();
        rows.stream().map(ImportedDataRow::index).forEach(index -> mark(told, index));
        failures.stream().map(RowFailure::index).forEach(index -> mark(told, index));
        int untold = this.read - rows.size() - failures.size();
        boolean known = untold == this.read - told.cardinality();
        for (int at = told.nextClearBit(0); untold > 0; at = told.nextClearBit(at + 1)) {
            failures.add(new RowFailure(
                    known ? at : null, null, "the platform tells nothing of it: look for it before it is sent again"));
            untold--;
        }
        return DataRowsResult.sorted(this.read, rows, failures);
    }

    private static void mark(BitSet told, @Nullable Integer index) {
        if (index != null) {
            told.set(index);
        }
    }

    /**
     * A row of the input.
     *
     * @param index its place, from 0
     * @param name what the user calls it
     */
    record SentRow(int index, @Nullable String name) {}

    /** A row that is to be sent, with what it holds. */
    record FullRow(SentRow row, UploadItem item) {}
}
