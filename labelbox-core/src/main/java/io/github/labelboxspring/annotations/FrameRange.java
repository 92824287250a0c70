package io.github.labelboxspring.annotations;

/**
 * A range of video frames, or of milliseconds of an audio.
 *
 * @param start the first
 * @param end the last, inclusive
 */
public record FrameRange(int start, int end) {

    /** @throws IllegalArgumentException if the end is before the start */
    public FrameRange {
        if (end < start) {
            throw new IllegalArgumentException("A range must not end at " + end + " before its start at " + start);
        }
    }

    /** Return the range between the given frames or times, both inclusive. */
    public static FrameRange of(int start, int end) {
        return new FrameRange(start, end);
    }
}
