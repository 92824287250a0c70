package io.github.labelboxspring.emulator.jobs.exports;

import io.github.labelboxspring.emulator.storage.BlobStore;
import io.github.labelboxspring.emulator.storage.BlobWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes lines into files of a fixed size; the last byte of one and the first of the next may be of the same line. */
final class ShardWriter implements AutoCloseable {

    private final BlobStore storage;
    private final int shardSize;
    private final List<ExportResult.Shard> shards = new ArrayList<>();
    private @Nullable BlobWriter open;
    private long size;
    private long lines;
    private long firstLine;

    ShardWriter(BlobStore storage, int shardSize) {
        this.storage = storage;
        this.shardSize = shardSize;
    }

    /** @param line with its line feed */
    void write(byte[] line) throws IOException {
        int offset = 0;
        while (offset < line.length) {
            BlobWriter writer = writer();
            int length = (int) Math.min(line.length - offset, shardSize - writer.size());
            writer.write(line, offset, length);
            offset += length;
            size += length;
            if (writer.size() == shardSize) {
                finish(writer);
            }
        }
        lines++;
    }

    private BlobWriter writer() {
        BlobWriter writer = open;
        if (writer == null) {
            writer = storage.writer("export.ndjson", "application/x-ndjson");
            open = writer;
            firstLine = lines;
        }
        return writer;
    }

    /** @param writer of which the current line, whole or begun, is the last */
    private void finish(BlobWriter writer) throws IOException {
        long bytes = writer.size();
        shards.add(new ExportResult.Shard(size - bytes, size - 1, firstLine, lines, writer.finish()));
        open = null;
    }

    /** All that was written; null if that was nothing. */
    ExportResult.@Nullable Stream finish() throws IOException {
        if (open != null) {
            lines--;
            finish(open);
            lines++;
        }
        return size == 0 ? null : new ExportResult.Stream(size, lines, List.copyOf(shards));
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.close();
        }
    }
}
