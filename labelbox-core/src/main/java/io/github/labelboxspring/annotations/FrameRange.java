package io.github.labelboxspring.annotations;

/**
 * Frames of a video, or milliseconds of an audio.
 *
 * @param start the first
 * @param end the last, which belongs to it
 */
public record FrameRange(int start, int end) {

    /** @throws IllegalArgumentException if the end is before the start */
    public FrameRange {
        if (end < start) {
            throw new IllegalArgumentException("A range must not end at " + end + " before its start at " + start);
        }
    }

    /** From the first to the last. */
    public static FrameRange of(int start, int end) {
        return new FrameRange(start, end);
    }
}
