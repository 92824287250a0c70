package io.github.labelboxspring.datarows;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.Content;
import io.github.labelboxspring.call.TaskCall;
import io.github.labelboxspring.call.TaskHandle;
import io.github.labelboxspring.datarows.SentRows.FullRow;
import io.github.labelboxspring.files.FileOperations;
import io.github.labelboxspring.files.UploadedFile;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import io.github.labelboxspring.tasks.Task;
import io.github.labelboxspring.tasks.TaskHandles;
import io.github.labelboxspring.work.TaskRef;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The bulk way: chunks side by side, a manifest that names them, and a task that works through them. */
final class DataRowUpload {

    /** The platform tells in the task only, and once for each row, that there is no such dataset. */
    private static final Document<String> FIND_DATASET =
            Document.query(DataRowUpload.class, "FindDataset", "dataset.id", String.class);

    private static final Document<Task> UPSERT_DATA_ROWS =
            Document.mutation(DataRowUpload.class, "UpsertDataRows", "upsertDataRows", Task.class);

    static final String NOTHING = "There is no data row to make or to change";

    static final String JSON = "application/json";

    private static final Duration WAIT = Duration.ofHours(1);

    private final Caller caller;

    private final ImportOutcome outcome;

    DataRowUpload(Caller caller) {
        this.caller = caller;
        this.outcome = new ImportOutcome(caller);
    }

    /** @param item what is sent of a row, by the dataset's id */
    <T> TaskCall<DataRowsResult> start(
            String datasetId, Iterable<T> rows, Function<String, Function<? super T, UploadItem>> item) {
        return TaskCall.of(this.caller.call(FIND_DATASET.with("id", datasetId)).flatMap(id -> {
            SentRows sent = new SentRows(this.caller.json());
            return send(
                    () -> StreamSupport.stream(rows.spliterator(), false)
                            .map(item.apply(id))
                            .map(sent::read)
                            .flatMap(Optional::stream)
                            .iterator(),
                    sent);
        }));
    }

    private Call<TaskHandle<DataRowsResult>> send(Iterable<FullRow> rows, SentRows sent) {
        Iterable<Chunk> chunks = () -> new Chunks(
                rows.iterator(), this.caller.json(), DataRowOperations.CHUNK_BYTES, DataRowOperations.CHUNK_ROWS);
        ChunkUpload upload = new ChunkUpload(this.caller, sent);
        return Call.all(
                        () -> StreamSupport.stream(chunks.spliterator(), false)
                                .map(upload::send)
                                .iterator(),
                        DataRowOperations.PARALLEL_UPLOADS)
                .flatMap(arrived -> manifest(arrived, sent))
                .flatMap(manifest -> this.caller.call(UPSERT_DATA_ROWS.with("manifestUri", manifest.url())))
                .map(task -> TaskHandles.of(
                        this.caller,
                        TaskRef.task(task.id()),
                        WAIT,
                        () -> this.outcome
                                .successes(task.id())
                                .flatMap(made ->
                                        this.outcome.failures(task.id()).map(refused -> sent.complete(made, refused))),
                        failed -> this.outcome.failures(task.id()).map(sent::failures)));
    }

    /** The task of an upload whose input is not known any more. */
    TaskHandle<DataRowsResult> resume(String taskId) {
        return TaskHandles.of(
                this.caller,
                TaskRef.task(taskId),
                WAIT,
                () -> this.outcome
                        .successes(taskId)
                        .mapItems(made -> made.row(null))
                        .flatMap(made -> this.outcome
                                .failures(taskId)
                                .mapItems(refused -> refused.row(null))
                                .map(refused -> new DataRowsResult(made.size() + refused.size(), made, refused))),
                failed -> this.outcome.failures(taskId).mapItems(refused -> refused.row(null)));
    }

    private Call<UploadedFile> manifest(List<ChunkUpload.Arrived> chunks, SentRows sent) {
        int rows = chunks.stream().mapToInt(ChunkUpload.Arrived::rows).sum();
        if (rows == 0) {
            throw sent.nothingArrived();
        }
        Map<String, Object> manifest = Map.of(
                "source",
                "SDK",
                "item_count",
                rows,
                "chunk_uris",
                chunks.stream()
                        .map(ChunkUpload.Arrived::url)
                        .filter(Objects::nonNull)
                        .toList());
        byte[] json = this.caller.json().write(manifest);
        return new FileOperations(this.caller).upload(Content.of(json), "manifest.json", JSON, false);
    }
}
