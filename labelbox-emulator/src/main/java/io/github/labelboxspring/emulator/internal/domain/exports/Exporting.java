package io.github.labelboxspring.emulator.internal.domain.exports;

import io.github.labelboxspring.emulator.internal.domain.catalog.DataRowSearch;
import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.domain.tasks.Task;
import io.github.labelboxspring.emulator.internal.domain.tasks.TaskOutcome;
import io.github.labelboxspring.emulator.internal.domain.tasks.TaskProgress;
import io.github.labelboxspring.emulator.internal.domain.tasks.TaskWork;
import io.github.labelboxspring.emulator.internal.engine.storage.Blob;
import io.github.labelboxspring.emulator.internal.engine.storage.BlobStore;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an export to files, one slice of data rows at a time, so that only the disk limits its size. Ids and global
 * keys that do not exist become lines of the ERRORS stream; the form of these lines is inferred, since no public source
 * shows one of the platform's.
 */
public final class Exporting {

    public static final String TASK_TYPE = "export-data-rows";

    private static final JsonMapper JSON = new JsonMapper();
    private static final int SLICE = 1_000;

    private final Session session;
    private final DataRowSearch query;
    private final LineForm form;
    private final BlobStore storage;
    private final int shardSize;

    public Exporting(Session session, DataRowSearch query, LineForm form, BlobStore storage, int shardSize) {
        this.session = session;
        this.query = query;
        this.form = form;
        this.storage = storage;
        this.shardSize = shardSize;
    }

    /** Return the work of the task, which keeps the result in the task. */
    public TaskWork into(Supplier<Task> task) {
        return progress -> {
            ExportResult result = new ExportResult(rows(progress), errors());
            return this.session.world().write(() -> {
                task.get()
                        .keepInFiles(
                                result, result.blobs().stream().map(Blob::key).toList());
                return TaskOutcome.completed();
            });
        };
    }

    private ExportResult.@Nullable Stream rows(TaskProgress progress) throws IOException {
        List<DataRow> rows = this.session.world().read(this.query::rows);
        try (ShardWriter writer = new ShardWriter(this.storage, this.shardSize)) {
            for (int from = 0; from < rows.size(); from += SLICE) {
                List<DataRow> slice = rows.subList(from, Math.min(rows.size(), from + SLICE));
                for (byte[] line : this.session.world().read(() -> lines(slice))) {
                    writer.write(line);
                }
                if (!progress.reached(from + slice.size(), rows.size())) {
                    break;
                }
            }
            return writer.finish();
        }
    }

    private List<byte[]> lines(List<DataRow> slice) {
        List<byte[]> lines = new ArrayList<>(slice.size());
        for (DataRow row : slice) {
            this.query.candidate(row).ifPresent(candidate -> lines.add(line(this.form.of(candidate))));
        }
        return lines;
    }

    private ExportResult.@Nullable Stream errors() throws IOException {
        try (ShardWriter writer = new ShardWriter(this.storage, this.shardSize)) {
            for (String name : this.session.world().read(this.query::unknown)) {
                writer.write(line(Map.of("data_row", name, "message", "Data row not found")));
            }
            return writer.finish();
        }
    }

    private static byte[] line(Map<String, ?> value) {
        return (JSON.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
