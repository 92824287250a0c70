package io.github.labelboxspring.emulator.internal.domain.exports;

import io.github.labelboxspring.emulator.internal.engine.storage.BlobStore;
import io.github.labelboxspring.emulator.internal.engine.storage.BlobWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes lines into files of a fixed size. A line may be split between files. */
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

    /** @param line the line, including its line feed */
    void write(byte[] line) throws IOException {
        int offset = 0;
        while (offset < line.length) {
            BlobWriter writer = writer();
            int length = (int) Math.min(line.length - offset, this.shardSize - writer.size());
            writer.write(line, offset, length);
            offset += length;
            this.size += length;
            if (writer.size() == this.shardSize) {
                finish(writer);
            }
        }
        this.lines++;
    }

    private BlobWriter writer() {
        BlobWriter writer = this.open;
        if (writer == null) {
            writer = this.storage.writer("export.ndjson", "application/x-ndjson");
            this.open = writer;
            this.firstLine = this.lines;
        }
        return writer;
    }

    /** @param writer the file, whose last line is the current one, complete or not */
    private void finish(BlobWriter writer) throws IOException {
        long bytes = writer.size();
        this.shards.add(
                new ExportResult.Shard(this.size - bytes, this.size - 1, this.firstLine, this.lines, writer.finish()));
        this.open = null;
    }

    /** Finish writing and return the stream; null if nothing was written. */
    ExportResult.@Nullable Stream finish() throws IOException {
        if (this.open != null) {
            this.lines--;
            finish(this.open);
            this.lines++;
        }
        return this.size == 0 ? null : new ExportResult.Stream(this.size, this.lines, List.copyOf(this.shards));
    }

    @Override
    public void close() throws IOException {
        if (this.open != null) {
            this.open.close();
        }
    }
}
