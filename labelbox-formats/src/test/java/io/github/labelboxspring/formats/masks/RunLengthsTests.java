package io.github.labelboxspring.formats.masks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.labelboxspring.formats.ImageSize;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs of pixels, column by column or row by row, also compressed. */
class RunLengthsTests {

    /** The upper row of two. */
    private static Bitmap upperRow() {
        BitSet pixels = new BitSet();
        pixels.set(0, 3);
        return Bitmap.of(ImageSize.of(3, 2), pixels);
    }

    @Test
    void pixelsAreCountedColumnByColumnOrRowByRow() {
        assertThat(RunLengths.of(upperRow(), RunLengths.Order.COLUMNS).counts()).containsExactly(0, 1, 1, 1, 1, 1, 1);
        assertThat(RunLengths.of(upperRow(), RunLengths.Order.ROWS).counts()).containsExactly(0, 3, 3);
    }

    /** What others write need not be as short as possible. */
    @Test
    void emptyRunsAreRead() {
        assertThat(new RunLengths(ImageSize.of(3, 2), RunLengths.Order.ROWS, new int[] {0, 1, 0, 2, 0, 0, 3}).bitmap())
                .isEqualTo(upperRow());
    }

    @Test
    void lengthsThatDoNotFillTheImageAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RunLengths(ImageSize.of(3, 2), RunLengths.Order.ROWS, new int[] {0, 7}))
                .withMessage("The sum of the runs is 7 pixels, but an image of 3 × 2 has 6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RunLengths(ImageSize.of(3, 2), RunLengths.Order.ROWS, new int[] {7, -1}))
                .withMessage("The length of a run must not be negative: -1");
    }

    @ParameterizedTest
    @CsvSource({
        "P, end within a number or contain a character outside the range of '0' to 'o' at index 1",
        "0!, end within a number or contain a character outside the range of '0' to 'o' at index 1",
        "0p, end within a number or contain a character outside the range of '0' to 'o' at index 1",
        "__________0, contain the invalid length 5",
        "M, must not be negative: -3"
    })
    void textThatIsNotCompressedRunsIsRefused(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunLengths.ofCompressed(ImageSize.of(3, 2), text))
                .withMessageContaining(message);
    }

    @Test
    void rowsAreNotCompressed() {
        RunLengths rows = RunLengths.of(upperRow(), RunLengths.Order.ROWS);

        assertThatIllegalStateException()
                .isThrownBy(rows::compressed)
                .withMessage("Compressed runs must be column by column, but these are row by row."
                        + " Convert them with RunLengths.of(runs.bitmap(), Order.COLUMNS)");
    }
}
