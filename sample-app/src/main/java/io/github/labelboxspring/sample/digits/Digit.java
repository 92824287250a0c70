package io.github.labelboxspring.sample.digits;

import java.util.Locale;

/**
 * A handwritten digit.
 *
 * @param number its position in the file, from 0
 * @param pixels 64 values from 0 (paper) to 16 (ink), row by row
 * @param value the digit, from 0 to 9
 */
public record Digit(int number, int[] pixels, int value) {

    /** The number of pixels in a row and in a column. */
    public static final int SIDE = 8;

    /** Return the name of the digit, which identifies it in every system. */
    public String name() {
        return String.format(Locale.ROOT, "digit-%04d", this.number);
    }
}
