package io.github.labelboxspring.exports;

/**
 * A range of bytes in an export's file. A data row belongs to the range in which its line begins.
 *
 * @param start offset of the first byte, from 0
 * @param end offset after the last byte, {@link Long#MAX_VALUE} for the rest of the file
 */
public record ByteRange(long start, long end) {

    /** @throws IllegalArgumentException if the start is negative or after the end */
    public ByteRange {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("A range of bytes cannot extend from " + start + " to " + end);
        }
    }

    /** Return the range between two offsets. */
    public static ByteRange of(long start, long end) {
        return new ByteRange(start, end);
    }

    /** Return the range from an offset to the end of the file. */
    public static ByteRange from(long start) {
        return new ByteRange(start, Long.MAX_VALUE);
    }
}
