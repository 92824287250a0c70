package io.github.labelboxspring.datarows;

import io.github.labelboxspring.datarows.DataRowsResult.ImportedDataRow;
import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.error.RowFailure;
import io.github.labelboxspring.error.RowFailure.Kind;
import io.github.labelboxspring.error.UploadFailedException;
import io.github.labelboxspring.files.FileOperations;
import io.github.labelboxspring.internal.operation.JsonCodec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tracks each row of an upload: the rows that were read, those that failed before they reached Labelbox, and those that
 * Labelbox reports.
 */
final class UploadJournal {

    private final RowIndex index;

    private final List<RowFailure> failures = new ArrayList<>();

    private int read;

    private @Nullable LabelboxException firstLoss;

    UploadJournal(JsonCodec json) {
        this.index = new RowIndex(json);
    }

    /**
     * Return the next row of the input, or null if it cannot be sent because a preceding row has the same global key.
     *
     * @throws IllegalArgumentException if its file cannot be uploaded, or there are too many rows
     */
    synchronized @Nullable FullRow read(UploadItem item) {
        if (this.read == DataRowBulkOperations.MAX_ROWS) {
            throw DataRowBulkOperations.tooMany();
        }
        int position = this.read++;
        check(position, item.file());
        Integer taken = this.index.add(position, item);
        if (taken == null) {
            return new FullRow(position, item);
        }
        this.failures.add(new RowFailure(
                position,
                item.payload().globalKey(),
                Kind.DUPLICATE_GLOBAL_KEY,
                "item " + taken + " of the input has the same global key"));
        return null;
    }

    private static void check(int position, @Nullable Path file) {
        if (file == null) {
            return;
        }
        try {
            FileOperations.check(file);
        } catch (IllegalArgumentException ex) {
            throw new IllegalArgumentException("Item " + position + " of the input: " + ex.getMessage(), ex);
        }
    }

    /** Return the row with the URL of its uploaded file. */
    synchronized FullRow uploaded(FullRow row, String url) {
        UploadItem item = row.item().uploadedTo(url);
        if (item.id() == UploadItem.Key.NEW) {
            this.index.addContent(row.position(), item.payload());
        }
        return new FullRow(row.position(), item);
    }

    /** Record that rows could not be uploaded. */
    synchronized void lost(List<SentRow> rows, LabelboxException cause) {
        this.firstLoss = this.firstLoss == null ? cause : this.firstLoss;
        rows.forEach(row -> this.failures.add(new RowFailure(
                row.position(), row.name(), Kind.NOT_UPLOADED, "it could not be uploaded: " + cause.getMessage())));
    }

    /** Return the exception for an upload of which nothing could be uploaded. */
    synchronized RuntimeException nothingArrived() {
        return this.firstLoss == null
                ? new IllegalArgumentException(DataRowUpload.NOTHING)
                : new UploadFailedException(0, this.read - 1, this.firstLoss);
    }

    /** Return the query by which the rows can be identified in Labelbox's report. */
    synchronized ImportOutcome.Query query(String taskId) {
        return this.index.needsContent()
                ? ImportOutcome.Query.withContent(taskId, this.index.longestContent())
                : ImportOutcome.Query.of(taskId);
    }

    /** Return the rows that were rejected or not sent, with their positions. */
    synchronized List<RowFailure> failures(List<ImportOutcome.Failure> refused) {
        List<RowFailure> all = new ArrayList<>(this.failures);
        refused.forEach(each -> all.add(each.row(each.spec() == null ? null : this.index.ofRefused(each.spec()))));
        return all;
    }

    /** Return the rows that Labelbox reports, with their positions. Rows that it does not report count as failures. */
    synchronized DataRowsResult complete(List<ImportOutcome.Success> imported, List<ImportOutcome.Failure> refused) {
        List<ImportedDataRow> rows = imported.stream()
                .map(each -> each.row(this.index.ofImported(each)))
                .toList();
        List<RowFailure> all = failures(refused);
        BitSet reported = new BitSet();
        rows.stream().map(ImportedDataRow::index).forEach(position -> mark(reported, position));
        all.stream().map(RowFailure::index).forEach(position -> mark(reported, position));
        int unreported = this.read - rows.size() - all.size();
        boolean known = unreported == this.read - reported.cardinality();
        for (int at = reported.nextClearBit(0); unreported > 0; at = reported.nextClearBit(at + 1)) {
            all.add(new RowFailure(
                    known ? at : null,
                    null,
                    Kind.UNKNOWN,
                    "Labelbox reported no outcome for this row; check whether it exists before resending it"));
            unreported--;
        }
        return DataRowsResult.sorted(this.read, rows, all);
    }

    private static void mark(BitSet reported, @Nullable Integer position) {
        if (position != null) {
            reported.set(position);
        }
    }

    /**
     * A row that is being uploaded.
     *
     * @param position its position in the input, from 0
     * @param name what identifies the row in failures
     */
    record SentRow(int position, @Nullable String name) {}

    /** A row together with its content. */
    record FullRow(int position, UploadItem item) {

        SentRow sent() {
            return new SentRow(this.position, this.item.name());
        }
    }
}
