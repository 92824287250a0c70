package io.github.labelboxspring.internal.operation;

import io.github.labelboxspring.call.Call;
import java.util.function.LongFunction;

/**
 * A file that is read through signed URLs.
 *
 * @param name its name in logs and errors
 * @param size bytes in all, or -1 if unknown
 * @param rangeAt gives the part that holds the byte at an offset, with a fresh URL
 */
public record RangedFile(String name, long size, LongFunction<Call<FileRange>> rangeAt) {

    /** A whole file behind one URL. */
    public static RangedFile at(String name, String url) {
        return new RangedFile(name, -1, offset -> Call.of(new FileRange(url, 0, -1)));
    }
}
