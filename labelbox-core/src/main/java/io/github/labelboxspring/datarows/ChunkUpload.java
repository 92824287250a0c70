package io.github.labelboxspring.datarows;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.Content;
import io.github.labelboxspring.datarows.SentRows.FullRow;
import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.files.FileOperations;
import io.github.labelboxspring.internal.operation.Caller;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sends a chunk, after the files that its rows are made of. What does not arrive is noted and does not stop the rest, unless
 * the failure concerns the key and thus all of it.
 */
final class ChunkUpload {

    private final Caller caller;

    private final FileOperations files;

    private final SentRows sent;

    ChunkUpload(Caller caller, SentRows sent) {
        this.caller = caller;
        this.files = new FileOperations(caller);
        this.sent = sent;
    }

    Call<Arrived> send(Chunk chunk) {
        return Call.all(chunk.files().stream().map(this::file).toList(), DataRowOperations.PARALLEL_FILES)
                .flatMap(uploaded -> {
                    uploaded.stream()
                            .flatMap(Optional::stream)
                            .forEach(row ->
                                    chunk.write(row.row(), this.caller.json().write(row.item())));
                    return chunk.written().isEmpty() ? Call.of(Arrived.NOTHING) : array(chunk);
                });
    }

    private Call<Arrived> array(Chunk chunk) {
        int rows = chunk.written().size();
        return this.files
                .upload(Content.of(chunk.close()), "json_import.json", DataRowUpload.JSON, false)
                .map(file -> new Arrived(file.url(), rows))
                .recover(LabelboxException.class, failure -> {
                    note(chunk.written(), failure);
                    return Call.of(Arrived.NOTHING);
                });
    }

    private Call<Optional<FullRow>> file(FullRow row) {
        Path file = Objects.requireNonNull(row.item().file());
        return Call.defer(() -> this.files.upload(file))
                .map(uploaded -> Optional.of(this.sent.uploaded(row, uploaded.url())))
                .recover(LabelboxException.class, failure -> {
                    note(List.of(row.row()), failure);
                    return Call.of(Optional.empty());
                });
    }

    private void note(List<SentRows.SentRow> rows, LabelboxException failure) {
        if (failure.concernsTheKey()) {
            throw failure;
        }
        this.sent.lost(rows, failure);
    }

    /** @param url where the chunk is, null if nothing of it arrived */
    record Arrived(@Nullable String url, int rows) {

        static final Arrived NOTHING = new Arrived(null, 0);
    }
}
