package io.github.labelboxspring.datarows;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.StreamCall;
import io.github.labelboxspring.call.TaskCall;
import io.github.labelboxspring.call.TaskHandle;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.error.UploadFailedException;
import io.github.labelboxspring.internal.annotation.JavaOnly;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Parts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.reactivestreams.Publisher;
import org.springframework.lang.CheckReturnValue;

/**
 * Creates and updates data rows in bulk.
 *
 * <pre>{@code
 * List<NewDataRow> rows = List.of(NewDataRow.of("https://example.org/wren.jpg").withGlobalKey("wren"));
 * DataRowsResult result = client.dataRows().create(datasetId, rows).execute();
 * result.failures().forEach(failure -> System.out.println(failure.key() + ": " + failure.reason()));
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/reference/data-row">Labelbox: data rows</a>
 */
@CheckReturnValue
public class DataRowBulkOperations {

    /** The maximum size of an uploaded chunk in bytes, as in the official SDK; a larger row is uploaded alone. */
    public static final int CHUNK_BYTES = 10_000_000;

    /** The maximum number of rows of an uploaded chunk. */
    public static final int CHUNK_ROWS = 10_000;

    /** The number of chunks that are uploaded in parallel. Each is held in memory during its upload. */
    public static final int PARALLEL_UPLOADS = 4;

    /** The number of files that are uploaded in parallel for each chunk. They are streamed. */
    public static final int PARALLEL_FILES = 5;

    /** The maximum number of data rows of one upload (documentation, "Limits"). */
    public static final int MAX_ROWS = 150_000;

    /** The maximum number of data rows of each upload of {@link #createAll(String, Iterable)}. */
    public static final int ROWS_PER_TASK = 20_000;

    private static final int PARALLEL_TASKS = 2;

    private final Caller caller;

    DataRowBulkOperations(Caller caller) {
        this.caller = caller;
    }

    /**
     * Create data rows in bulk. Uploads their files, if there are any, {@value #PARALLEL_FILES} at a time for each
     * chunk; uploads the rows in chunks of at most {@value #CHUNK_BYTES} bytes and {@value #CHUNK_ROWS} rows,
     * {@value #PARALLEL_UPLOADS} at a time; and waits for the task that processes them.
     *
     * <p>Each row is either created or listed among the failures of the result, with its position in the input.
     * Failures are rows that Labelbox rejects, rows whose file or chunk could not be uploaded, and rows with the global
     * key of a preceding row, which are not sent. {@link DataRowsResult#resendable} returns the rows that can be
     * resent.
     *
     * <p>The rows are read while they are sent, so they need not fit into memory together. The call fails, and creates
     * nothing, with
     *
     * <ul>
     *   <li>{@link NotFoundException} if the dataset does not exist; this is checked first,
     *   <li>{@link io.github.labelboxspring.error.UploadFailedException} if nothing could be uploaded,
     *   <li>{@link IllegalArgumentException} if there are no rows, more than {@value #MAX_ROWS} rows, or a row with a
     *       file that cannot be read; the message specifies the row and the file.
     * </ul>
     *
     * @param datasetId id of the dataset to create them in
     * @param rows the data rows, read once for each execution
     * @throws IllegalArgumentException if {@code rows} is an empty collection or has more than {@value #MAX_ROWS}
     *     elements
     */
    @PythonSdk({"Dataset.create_data_rows", "Dataset.create_data_row"})
    public TaskCall<DataRowsResult> create(String datasetId, Iterable<NewDataRow> rows) {
        checkSize(rows);
        return new DataRowUpload(this.caller).start(datasetId, rows, UploadItem::of);
    }

    /** Check what is known before the input is read. */
    private static void checkSize(Iterable<?> rows) {
        if (rows instanceof Collection<?> known && known.isEmpty()) {
            throw new IllegalArgumentException(DataRowUpload.NOTHING);
        }
        if (rows instanceof Collection<?> known && known.size() > MAX_ROWS) {
            throw tooMany();
        }
    }

    static IllegalArgumentException tooMany() {
        return new IllegalArgumentException(
                "An upload can have at most " + MAX_ROWS + " data rows. For more, use createAll");
    }

    /**
     * Create the data rows whose global keys do not exist yet, so that repeating the call creates nothing. The global
     * keys of all rows are looked up first; the rows are kept in memory. The result only contains the rows that were
     * missing.
     *
     * @throws IllegalArgumentException if a row has no global key
     */
    @JavaOnly("the SDK leaves the comparison to its user")
    public Call<DataRowsResult> createMissing(String datasetId, Collection<NewDataRow> rows) {
        List<NewDataRow> all = List.copyOf(rows);
        List<String> keys = new ArrayList<>();
        for (NewDataRow row : all) {
            if (row.globalKey() == null) {
                throw new IllegalArgumentException("A data row without a global key cannot be looked up: set one");
            }
            keys.add(row.globalKey());
        }
        return new GlobalKeyLookup(this.caller).findAll(keys).flatMap(found -> {
            int[] missing = IntStream.range(0, all.size())
                    .filter(at -> found.missing().contains(keys.get(at)))
                    .toArray();
            return missing.length == 0
                    ? Call.of(DataRowsResult.NOTHING)
                    : create(
                                    datasetId,
                                    Arrays.stream(missing).mapToObj(all::get).toList())
                            .map(made -> made.moved(at -> missing[at]));
        });
    }

    /**
     * Create any number of data rows in bounded memory. Makes as many uploads as needed, each of at most
     * {@value #ROWS_PER_TASK} rows and with the guarantees of {@link #create}. The result of each upload is available
     * as soon as its task is done. Results are in input order, with positions in the whole input.
     *
     * <pre>{@code
     * try (Stream<DataRowsResult> results = client.dataRows().createAll(datasetId, rows).stream()) {
     *     results.forEach(result -> result.failures().forEach(failure -> log.warn("{}", failure)));
     * }
     * }</pre>
     *
     * <p>Stops at the first upload that fails as a whole. All rows up to the last returned result have been processed;
     * {@link io.github.labelboxspring.error.LabelboxException#tasks()} returns the uploads that are still in progress.
     * If the rows have global keys, use {@link #createAllMissing} to continue without creating a row twice.
     *
     * @param rows the data rows, read once for each execution, on the calling thread or a thread that may block; if
     *     there are no rows, there is no result
     */
    @JavaOnly("the SDK's limit for one upload is 150,000 rows")
    public StreamCall<DataRowsResult> createAll(String datasetId, Iterable<NewDataRow> rows) {
        return creating(datasetId).of(rows);
    }

    /**
     * Create any number of data rows that a publisher emits, such as those of a reactive database driver; see
     * {@link #createAll(String, Iterable)}. The client subscribes once for each execution and requests 256 rows ahead.
     */
    @JavaOnly("the SDK's limit for one upload is 150,000 rows")
    public StreamCall<DataRowsResult> createAll(String datasetId, Publisher<NewDataRow> rows) {
        return creating(datasetId).of(rows);
    }

    private Parts<NewDataRow, DataRowsResult> creating(String datasetId) {
        return inParts(ROWS_PER_TASK, part -> create(datasetId, part).start().map(TaskHandle::result));
    }

    /** @param start reads and uploads the rows of a part; its result waits for the outcome */
    static Parts<NewDataRow, DataRowsResult> inParts(
            int size, Function<Iterable<NewDataRow>, Call<Call<DataRowsResult>>> start) {
        return new Parts<>(
                size,
                PARALLEL_TASKS,
                (part, first) -> start.apply(part)
                        .recover(UploadFailedException.class, failed -> Call.failed(() -> failed.moved(first)))
                        .map(outcome -> outcome.map(result -> result.moved(at -> first + at))));
    }

    /**
     * Create those of any number of data rows whose global keys do not exist yet, in bounded memory, so that repeating
     * the call creates nothing; see {@link #createMissing} and {@link #createAll(String, Iterable)}. For each part of
     * {@value #ROWS_PER_TASK} rows, the global keys are looked up first.
     *
     * @throws IllegalArgumentException when the stream is read, if a row has no global key
     */
    @JavaOnly("the SDK leaves the comparison to its user")
    public StreamCall<DataRowsResult> createAllMissing(String datasetId, Iterable<NewDataRow> rows) {
        return inParts(
                        ROWS_PER_TASK,
                        part -> Call.defer(() -> createMissing(
                                        datasetId,
                                        StreamSupport.stream(part.spliterator(), false)
                                                .toList())
                                .map(Call::of)))
                .of(rows);
    }

    /**
     * Return the task of a {@link #create} or {@link #upsert} call that was started earlier, possibly by another
     * process. Its result contains neither the positions of the rows in the input nor the rows that were not sent.
     *
     * @param taskId id of the task, such as {@code TaskHandle.ref().id()}
     */
    @PythonSdk({
        "DataUpsertTask.refresh",
        "DataUpsertTask.result",
        "DataUpsertTask.errors",
        "DataUpsertTask.created_data_rows",
        "DataUpsertTask.failed_data_rows",
        "Task.created_data_rows",
        "Task.failed_data_rows"
    })
    public TaskHandle<DataRowsResult> resume(String taskId) {
        return new DataRowUpload(this.caller).resume(taskId);
    }

    /**
     * Create and update data rows in bulk, with the behavior and failures of {@link #create}. Rejected items are in the
     * result with the reason; the others are processed. Repeating the call changes existing data rows no further, but
     * creates new data rows again.
     *
     * @param datasetId id of the dataset in which data rows are created
     * @param changes the data rows to create or update, read once for each execution
     */
    @PythonSdk("Dataset.upsert_data_rows")
    public TaskCall<DataRowsResult> upsert(String datasetId, Iterable<? extends DataRowChange> changes) {
        checkSize(changes);
        return new DataRowUpload(this.caller).start(datasetId, changes, UploadItem::of);
    }
}
