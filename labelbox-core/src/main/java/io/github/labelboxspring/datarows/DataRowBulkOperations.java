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
 * Creates and changes data rows in bulk.
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

    /** Most rows of an uploaded chunk. */
    public static final int CHUNK_ROWS = 10_000;

    /** Chunks uploaded side by side; each is held in memory while it travels. */
    public static final int PARALLEL_UPLOADS = 4;

    /** Files uploaded side by side for each chunk; they are read while they travel. */
    public static final int PARALLEL_FILES = 5;

    /** Most data rows of one upload (documentation, "Limits"). */
    public static final int MAX_ROWS = 150_000;

    /** Most data rows of one of the uploads of {@link #createAll(String, Iterable)}. */
    public static final int ROWS_PER_TASK = 20_000;

    private static final int PARALLEL_TASKS = 2;

    private final Caller caller;

    DataRowBulkOperations(Caller caller) {
        this.caller = caller;
    }

    /**
     * Create data rows in bulk: upload their files, if there are any, {@value #PARALLEL_FILES} at a time for each chunk;
     * upload the rows in chunks of at most {@value #CHUNK_BYTES} bytes and {@value #CHUNK_ROWS} rows,
     * {@value #PARALLEL_UPLOADS} at a time; and wait for the task that processes them.
     *
     * <p>Each row is created or is among the failures of the result, with its position in the input: rows that Labelbox
     * refuses, rows whose file or chunk does not arrive, and rows with the global key of a preceding row, which are not
     * sent. {@link DataRowsResult#resendable} returns those that can be sent again.
     *
     * <p>The rows are read while they are sent, so that they need not fit into memory together. The call fails, and creates
     * nothing, with
     *
     * <ul>
     *   <li>{@link NotFoundException} if the dataset does not exist; this is checked first,
     *   <li>{@link io.github.labelboxspring.error.UploadFailedException} if nothing arrives,
     *   <li>{@link IllegalArgumentException} if there is no row, or more than {@value #MAX_ROWS}, or a row has a file that
     *       cannot be read; the message names the row and the file.
     * </ul>
     *
     * @param datasetId the dataset they belong to
     * @param rows the data rows, read once for each execution
     * @throws IllegalArgumentException if {@code rows} is a collection without rows, or with more than {@value #MAX_ROWS}
     */
    @PythonSdk({"Dataset.create_data_rows", "Dataset.create_data_row"})
    public TaskCall<DataRowsResult> create(String datasetId, Iterable<NewDataRow> rows) {
        checkSize(rows);
        return new DataRowUpload(this.caller).start(datasetId, rows, UploadItem::of);
    }

    /** What can be seen before the input is read. */
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
                "One upload takes at most " + MAX_ROWS + " data rows. For more, use createAll");
    }

    /**
     * Makes those data rows whose global keys do not exist yet, so that doing it again makes nothing. The keys of all rows
     * are looked up first; the rows are kept in memory. The result tells of the rows that were missing only.
     *
     * @throws IllegalArgumentException if a row has no global key
     */
    @JavaOnly("the SDK leaves the comparison to its user")
    public Call<DataRowsResult> createMissing(String datasetId, Collection<NewDataRow> rows) {
        List<NewDataRow> all = List.copyOf(rows);
        List<String> keys = new ArrayList<>();
        for (NewDataRow row : all) {
            if (row.globalKey() == null) {
                throw new IllegalArgumentException("A data row without a global key cannot be looked up: give it one");
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
     * Create any number of data rows in bounded memory: as many uploads as needed, each of at most {@value #ROWS_PER_TASK} rows
     * and with the promises of {@link #create}. The result of each is available as soon as its task is done, in the order of
     * the input and with positions in the whole input.
     *
     * <pre>{@code
     * try (Stream<DataRowsResult> results = client.dataRows().createAll(datasetId, rows).stream()) {
     *     results.forEach(result -> result.failures().forEach(failure -> log.warn("{}", failure)));
     * }
     * }</pre>
     *
     * <p>Stops at the first upload that fails as a whole. The rows before the results delivered so far are settled; the
     * exception's {@link io.github.labelboxspring.error.LabelboxException#tasks()} name uploads that are still processed.
     * With global keys, {@link #createAllMissing} continues without creating a row twice.
     *
     * @param rows the data rows, read once for each execution, on the calling thread or one that may block; without rows
     *     there is no result
     */
    @JavaOnly("the SDK's limit for one upload is 150,000 rows")
    public StreamCall<DataRowsResult> createAll(String datasetId, Iterable<NewDataRow> rows) {
        return creating(datasetId).of(rows);
    }

    /**
     * Create any number of data rows that a publisher emits, such as those of a reactive database driver; see
     * {@link #createAll(String, Iterable)}. It is subscribed to for each execution, and 256 rows are requested ahead.
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
     * Create those of any number of data rows whose global keys do not exist yet, in bounded memory, so that doing it again
     * creates nothing; see {@link #createMissing} and {@link #createAll(String, Iterable)}. Of each part of
     * {@value #ROWS_PER_TASK} rows the keys are looked up first.
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
     * The task of a {@link #create} or {@link #upsert} that was started before, perhaps by another process. Its result
     * does not know the places of the rows in the input, nor rows that were not sent.
     *
     * @param taskId its id, such as {@code TaskHandle.ref().id()}
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
     * Makes and changes data rows in bulk, the way of {@link #create} and with its failures: what is refused is in the
     * result with its reason, the rest is done. Doing it again changes nothing more, but makes new data rows once more.
     *
     * @param datasetId the dataset of those that are made
     * @param changes what to do, read once for each execution
     */
    @PythonSdk("Dataset.upsert_data_rows")
    public TaskCall<DataRowsResult> upsert(String datasetId, Iterable<? extends DataRowChange> changes) {
        checkSize(changes);
        return new DataRowUpload(this.caller).start(datasetId, changes, UploadItem::of);
    }
}
