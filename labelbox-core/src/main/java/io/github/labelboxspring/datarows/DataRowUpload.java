package io.github.labelboxspring.datarows;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.Content;
import io.github.labelboxspring.call.TaskCall;
import io.github.labelboxspring.call.TaskHandle;
import io.github.labelboxspring.datarows.Chunks.Chunk;
import io.github.labelboxspring.datarows.UploadJournal.FullRow;
import io.github.labelboxspring.datarows.UploadJournal.SentRow;
import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.error.RowFailure;
import io.github.labelboxspring.files.FileOperations;
import io.github.labelboxspring.files.UploadedFile;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import io.github.labelboxspring.tasks.Task;
import io.github.labelboxspring.tasks.TaskHandles;
import io.github.labelboxspring.work.TaskRef;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A bulk upload. Uploads files, then chunks of rows in parallel, then a manifest that lists the chunks, and starts the
 * task that processes them. If the upload of a file or chunk fails, the failure is recorded and the rest continues,
 * unless it concerns the API key.
 */
final class DataRowUpload {

    /** Checked first, because Labelbox reports a missing dataset only in the task, once for each row. */
    private static final Document<String> FIND_DATASET =
            Document.query(DataRowUpload.class, "FindDataset", "dataset.id", String.class);

    private static final Document<Task> UPSERT_DATA_ROWS =
            Document.mutation(DataRowUpload.class, "UpsertDataRows", "upsertDataRows", Task.class);

    static final String NOTHING = "The input has no data rows";

    private static final String JSON = "application/json";

    private static final Duration WAIT = Duration.ofHours(1);

    private final Caller caller;

    private final FileOperations files;

    private final ImportOutcome outcome;

    DataRowUpload(Caller caller) {
        this.caller = caller;
        this.files = new FileOperations(caller);
        this.outcome = new ImportOutcome(caller);
    }

    /** @param item creates the item to send for a row, given the dataset's id */
    <T> TaskCall<DataRowsResult> start(
            String datasetId, Iterable<T> rows, BiFunction<String, ? super T, UploadItem> item) {
        return TaskCall.of(
                this.caller::started,
                this.caller
                        .call(FIND_DATASET.with("id", datasetId))
                        .flatMap(id -> send(() -> StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> item.apply(id, row))
                                .iterator())));
    }

    private Call<TaskHandle<DataRowsResult>> send(Iterable<UploadItem> items) {
        UploadJournal journal = new UploadJournal(this.caller.json());
        Iterable<Chunk> chunks = () -> new Chunks(
                items.iterator(),
                journal,
                this.caller.json(),
                DataRowBulkOperations.CHUNK_BYTES,
                DataRowBulkOperations.CHUNK_ROWS);
        return Call.all(
                        () -> StreamSupport.stream(chunks.spliterator(), false)
                                .map(chunk -> send(chunk, journal))
                                .iterator(),
                        DataRowBulkOperations.PARALLEL_UPLOADS)
                .map(sent -> sent.stream().flatMap(Optional::stream).toList())
                .flatMap(arrived -> manifest(arrived, journal)
                        .flatMap(manifest -> this.caller.call(UPSERT_DATA_ROWS.with("manifestUri", manifest.url())))
                        .map(task -> sent(rows(arrived), task, journal)));
    }

    private Call<Optional<Arrived>> send(Chunk chunk, UploadJournal journal) {
        return Call.all(
                        chunk.files().stream().map(row -> send(row, journal)).toList(),
                        DataRowBulkOperations.PARALLEL_FILES)
                .flatMap(uploaded -> {
                    List<FullRow> rows =
                            uploaded.stream().flatMap(Optional::stream).toList();
                    List<SentRow> all = Stream.concat(
                                    chunk.rows().stream(), rows.stream().map(FullRow::sent))
                            .toList();
                    byte[] json = chunk.with(rows.stream()
                            .map(row -> this.caller.json().write(row.item()))
                            .toList());
                    return all.isEmpty() ? Call.of(Optional.empty()) : send(json, all, journal);
                });
    }

    private Call<Optional<FullRow>> send(FullRow row, UploadJournal journal) {
        Path file = Objects.requireNonNull(row.item().file());
        return Call.defer(() -> this.files.upload(file))
                .map(uploaded -> Optional.of(journal.uploaded(row, uploaded.url())))
                .recover(LabelboxException.class, failure -> lost(List.of(row.sent()), failure, journal));
    }

    private Call<Optional<Arrived>> send(byte[] json, List<SentRow> rows, UploadJournal journal) {
        return this.files
                .upload(Content.of(json), "json_import.json", JSON, false)
                .map(file -> Optional.of(new Arrived(file.url(), rows.size())))
                .recover(LabelboxException.class, failure -> lost(rows, failure, journal));
    }

    private static <T> Call<Optional<T>> lost(List<SentRow> rows, LabelboxException failure, UploadJournal journal) {
        if (failure.concernsTheKey()) {
            throw failure;
        }
        journal.lost(rows, failure);
        return Call.of(Optional.empty());
    }

    private static int rows(List<Arrived> arrived) {
        return arrived.stream().mapToInt(Arrived::rows).sum();
    }

    private TaskHandle<DataRowsResult> sent(int rows, Task task, UploadJournal journal) {
        this.caller.sent("UpsertDataRows", rows);
        return handle(task.id(), journal);
    }

    private Call<UploadedFile> manifest(List<Arrived> arrived, UploadJournal journal) {
        if (arrived.isEmpty()) {
            throw journal.nothingArrived();
        }
        Map<String, Object> manifest = Map.of(
                "source",
                "SDK",
                "item_count",
                rows(arrived),
                "chunk_uris",
                arrived.stream().map(Arrived::url).toList());
        return this.files.upload(Content.of(this.caller.json().write(manifest)), "manifest.json", JSON, false);
    }

    private TaskHandle<DataRowsResult> handle(String taskId, UploadJournal journal) {
        return TaskHandles.of(
                this.caller,
                TaskRef.task(taskId),
                WAIT,
                () -> this.outcome
                        .successes(journal.query(taskId))
                        .flatMap(imported -> this.outcome
                                .failures(journal.query(taskId))
                                .map(refused -> journal.complete(imported, refused))),
                failed -> this.outcome.failures(journal.query(taskId)).map(journal::failures));
    }

    /** Return the task of an upload whose input is not known. */
    TaskHandle<DataRowsResult> resume(String taskId) {
        ImportOutcome.Query query = ImportOutcome.Query.of(taskId);
        return TaskHandles.of(
                this.caller,
                TaskRef.task(taskId),
                WAIT,
                () -> this.outcome
                        .successes(query)
                        .mapItems(imported -> imported.row(null))
                        .flatMap(rows -> failures(query)
                                .map(refused -> new DataRowsResult(rows.size() + refused.size(), rows, refused))),
                failed -> failures(query));
    }

    private Call<List<RowFailure>> failures(ImportOutcome.Query query) {
        return this.outcome.failures(query).mapItems(refused -> refused.row(null));
    }

    /** A chunk that was uploaded. */
    private record Arrived(String url, int rows) {}
}
