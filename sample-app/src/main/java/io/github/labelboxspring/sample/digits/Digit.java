package io.github.labelboxspring.sample.digits;

import java.util.Locale;

/**
 * A handwritten digit.
 *
 * @param number its place in the file, from 0
 * @param pixels 64 values from 0 (paper) to 16 (ink), row by row
 * @param value which digit it is
 */
public record Digit(int number, int[] pixels, int value) {

    /** Pixels of a row and of a column. */
    public static final int SIDE = 8;

    /** Names the digit in every system. */
    public String name() {
        return String.format(Locale.ROOT, "digit-%04d", this.number);
    }
}
