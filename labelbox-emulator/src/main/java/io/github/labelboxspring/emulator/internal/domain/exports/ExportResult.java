package io.github.labelboxspring.emulator.internal.domain.exports;

import io.github.labelboxspring.emulator.internal.engine.storage.Blob;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an export has written.
 *
 * @param result the data rows; null if there was none
 * @param errors what could not be exported; null if there is nothing of the kind
 */
public record ExportResult(
        @Nullable Stream result, @Nullable Stream errors) implements Serializable {

    /** The stream that the API calls so. */
    public Optional<Stream> stream(String type) {
        return Optional.ofNullable(type.equals("ERRORS") ? this.errors : this.result);
    }

    /** All its files. */
    List<Blob> blobs() {
        List<Blob> blobs = new ArrayList<>();
        stream("RESULT").ifPresent(rows -> rows.shards().forEach(shard -> blobs.add(shard.file())));
        stream("ERRORS").ifPresent(lines -> lines.shards().forEach(shard -> blobs.add(shard.file())));
        return blobs;
    }

    /** One long NDJSON text, cut into files wherever one was full. */
    public record Stream(long totalSize, long totalLines, List<Shard> shards) implements Serializable {

        /** The file that holds this byte of the text. */
        public Optional<Shard> at(long offset) {
            return this.shards.stream()
                    .filter(shard -> shard.start() <= offset && offset <= shard.end())
                    .findFirst();
        }
    }

    /**
     * A file.
     *
     * @param start number of its first byte in the whole text
     * @param end number of its last byte
     * @param firstLine number of the line that its first byte belongs to
     * @param lastLine number of the line that its last byte belongs to
     */
    public record Shard(long start, long end, long firstLine, long lastLine, Blob file) implements Serializable {}
}
