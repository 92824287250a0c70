package io.github.labelboxspring.internal.operation;

import io.github.labelboxspring.call.Call;
import java.util.function.LongFunction;

/**
 * A file, or the rest of one, that is read through signed URLs.
 *
 * @param operation name of its reading in metrics and traces, from a fixed set
 * @param name its name in logs and errors
 * @param start offset of the first byte that is read
 * @param size bytes in all, or -1 if unknown
 * @param rangeAt gives the part that holds the byte at an offset, with a fresh URL
 */
public record RangedFile(String operation, String name, long start, long size, LongFunction<Call<FileRange>> rangeAt) {

    /** A file from its first byte on. */
    public RangedFile(String operation, String name, long size, LongFunction<Call<FileRange>> rangeAt) {
        this(operation, name, 0, size, rangeAt);
    }

    /** A whole file behind one URL. */
    public static RangedFile at(String operation, String name, String url) {
        return new RangedFile(operation, name, -1, offset -> Call.of(new FileRange(url, 0, -1)));
    }

    /** The same file from a byte on. */
    public RangedFile from(long offset) {
        return new RangedFile(this.operation, this.name + " from byte " + offset, offset, this.size, this.rangeAt);
    }
}
