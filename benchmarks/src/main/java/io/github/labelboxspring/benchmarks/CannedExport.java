package io.github.labelboxspring.benchmarks;

import io.netty.buffer.ByteBuf;
import reactor.core.publisher.Flux;

/**
 * An export whose id states its content: {@code plain-1000000} has so many rows without labels, {@code labels-1000000}
 * as many with labels. It is split into files of at most 8 MiB.
 */
record CannedExport(NumberedText row, long rows) {

    private static final NumberedText PLAIN =
            NumberedText.resource("plain-row.json").then("\n");

    private static final NumberedText LABELS =
            NumberedText.resource("labelled-row.json").then("\n");

    private static final int FILE_BYTES = 8 * 1024 * 1024;

    private static final int PIECE_BYTES = 64 * 1024;

    static CannedExport of(String kind, long rows) {
        return new CannedExport(kind.equals("plain") ? PLAIN : LABELS, rows);
    }

    long bytes() {
        return this.rows * this.row.length();
    }

    /** The number of the file that holds the byte at an offset. */
    long fileAt(long offset) {
        return offset / fileBytes();
    }

    long start(long file) {
        return file * fileBytes();
    }

    /** The offset behind the file's last byte. */
    long end(long file) {
        return Math.min(bytes(), start(file + 1));
    }

    private long fileBytes() {
        return (long) FILE_BYTES / this.row.length() * this.row.length();
    }

    /** The bytes of a file from the given one on. */
    Flux<ByteBuf> bytes(long file, long skip) {
        int length = this.row.length();
        long end = end(file);
        return Flux.generate(() -> start(file) + skip, (offset, sink) -> {
            if (offset >= end) {
                sink.complete();
                return offset;
            }
            long first = offset / length;
            int count = (int) Math.min(PIECE_BYTES / length, (end - first * length) / length);
            sink.next(this.row.rows(first, count).skipBytes((int) (offset % length)));
            return (first + count) * length;
        });
    }
}
