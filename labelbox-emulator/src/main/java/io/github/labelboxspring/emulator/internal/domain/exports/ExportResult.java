package io.github.labelboxspring.emulator.internal.domain.exports;

import io.github.labelboxspring.emulator.internal.engine.storage.Blob;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The files of an export.
 *
 * @param result the data rows; null if there are none
 * @param errors the data rows that could not be exported; null if there are none
 */
public record ExportResult(
        @Nullable Stream result, @Nullable Stream errors) implements Serializable {

    /** Return the stream of this type, as named by the API. */
    public Optional<Stream> stream(String type) {
        return Optional.ofNullable(type.equals("ERRORS") ? this.errors : this.result);
    }

    /** Return the files of both streams. */
    List<Blob> blobs() {
        List<Blob> blobs = new ArrayList<>();
        stream("RESULT").ifPresent(rows -> rows.shards().forEach(shard -> blobs.add(shard.file())));
        stream("ERRORS").ifPresent(lines -> lines.shards().forEach(shard -> blobs.add(shard.file())));
        return blobs;
    }

    /** An NDJSON text, split into files of limited size. */
    public record Stream(long totalSize, long totalLines, List<Shard> shards) implements Serializable {

        /** Return the file that contains the byte at this offset. */
        public Optional<Shard> at(long offset) {
            return this.shards.stream()
                    .filter(shard -> shard.start() <= offset && offset <= shard.end())
                    .findFirst();
        }
    }

    /**
     * A file of a stream.
     *
     * @param start the offset of its first byte in the stream
     * @param end the offset of its last byte in the stream
     * @param firstLine the number of the line that contains its first byte
     * @param lastLine the number of the line that contains its last byte
     */
    public record Shard(long start, long end, long firstLine, long lastLine, Blob file) implements Serializable {}
}
