package io.github.labelboxspring.internal.operation;

import io.github.labelboxspring.call.Call;
import java.util.function.LongFunction;

/**
 * A file, or the rest of a file, that is read through signed URLs.
 *
 * @param operation name of the operation in metrics and traces, from a fixed set
 * @param name name of the file in logs and errors
 * @param start offset of the first byte to read
 * @param size size of the whole file in bytes, or -1 if unknown
 * @param rangeAt returns the part that contains the byte at an offset, with a new URL
 */
public record RangedFile(String operation, String name, long start, long size, LongFunction<Call<FileRange>> rangeAt) {

    /** Create a file that is read from its first byte. */
    public RangedFile(String operation, String name, long size, LongFunction<Call<FileRange>> rangeAt) {
        this(operation, name, 0, size, rangeAt);
    }

    /** Return a file that is completely available at one URL. */
    public static RangedFile at(String operation, String name, String url) {
        return new RangedFile(operation, name, -1, offset -> Call.of(new FileRange(url, 0, -1)));
    }

    /** Return the same file, read from the given offset. */
    public RangedFile from(long offset) {
        return new RangedFile(this.operation, this.name + " from byte " + offset, offset, this.size, this.rangeAt);
    }
}
