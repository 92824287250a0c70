package io.github.labelboxspring.datarows;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.Caller;
import io.github.labelboxspring.call.Content;
import io.github.labelboxspring.call.Document;
import io.github.labelboxspring.call.TaskCall;
import io.github.labelboxspring.call.TaskHandle;
import io.github.labelboxspring.call.TaskRef;
import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.error.UploadFailedException;
import io.github.labelboxspring.files.FileOperations;
import io.github.labelboxspring.files.UploadedFile;
import io.github.labelboxspring.tasks.Task;
import io.github.labelboxspring.tasks.TaskHandles;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The bulk way: chunks side by side, a manifest that names them, and a task that works through them. */
final class DataRowUpload {

    private static final Document<Task> UPSERT_DATA_ROWS =
            Document.mutation(DataRowUpload.class, "UpsertDataRows", "upsertDataRows", Task.class);

    static final String NOTHING = "There is no data row to make or to change";

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

    TaskCall<DataRowsResult> start(Iterable<UploadItem> items) {
        Iterable<Chunks.Chunk> chunks =
                new Chunks(items, this.caller.json(), DataRowOperations.CHUNK_BYTES, DataRowOperations.CHUNK_ROWS);
        Iterable<Call<Uploaded>> uploads = () -> {
            Iterator<Chunks.Chunk> each = chunks.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return each.hasNext();
                }

                @Override
                public Call<Uploaded> next() {
                    return upload(each.next());
                }
            };
        };
        return TaskCall.of(Call.all(uploads, DataRowOperations.PARALLEL_UPLOADS)
                .flatMap(this::manifest)
                .flatMap(manifest -> this.caller.call(UPSERT_DATA_ROWS.with("manifestUri", manifest.url())))
                .map(task -> handle(task.id())));
    }

    TaskHandle<DataRowsResult> handle(String taskId) {
        return TaskHandles.of(
                this.caller,
                TaskRef.task(taskId),
                WAIT,
                () -> this.outcome.read(taskId),
                failed -> this.outcome.failures(taskId));
    }

    private record Uploaded(String url, int rows) {}

    private Call<Uploaded> upload(Chunks.Chunk chunk) {
        return this.files
                .upload(Content.of(chunk.bytes()), "json_import.json", JSON, false)
                .map(file -> new Uploaded(file.url(), chunk.rows()))
                .recover(
                        LabelboxException.class,
                        failure -> Call.failed(() -> new UploadFailedException(
                                chunk.firstRow(), chunk.firstRow() + chunk.rows() - 1, failure)));
    }

    private Call<UploadedFile> manifest(List<Uploaded> chunks) {
        if (chunks.isEmpty()) {
            throw new IllegalArgumentException(NOTHING);
        }
        int rows = chunks.stream().mapToInt(Uploaded::rows).sum();
        Map<String, Object> manifest = Map.of(
                "source",
                "SDK",
                "item_count",
                rows,
                "chunk_uris",
                chunks.stream().map(Uploaded::url).toList());
        byte[] json = this.caller.json().write(manifest);
        return this.files.upload(Content.of(json), "manifest.json", JSON, false);
    }
}
