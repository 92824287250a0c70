package io.github.labelboxspring.formats.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.labelboxspring.annotations.Answer;
import io.github.labelboxspring.annotations.Box;
import io.github.labelboxspring.annotations.Choice;
import io.github.labelboxspring.annotations.Color;
import io.github.labelboxspring.annotations.FeatureRef;
import io.github.labelboxspring.annotations.Line;
import io.github.labelboxspring.annotations.Mask;
import io.github.labelboxspring.annotations.Point;
import io.github.labelboxspring.formats.ImageSize;
import io.github.labelboxspring.formats.geometry.JtsGeometries;
import io.github.labelboxspring.formats.masks.Bitmap;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scores of pairs, beside those of the golden cases. */
class IouTests {

    /** Computed by GEOS 3.14.1: a newer JTS leaves out a corner. */
    @Test
    void linesWithAFlatBendAreWidenedAsByGeos() {
        Line bent = Line.through(new Point(9.234, 12), new Point(9.661, 8.976), new Point(11, 0));

        assertThat(PairScores.widened(bent, 70).getArea()).isCloseTo(17067.19235292772, within(1e-9));
    }

    /** The official SDK takes the centers of the outermost pixels for the corners of a mask. */
    @Test
    void aMaskIsComparedWithAShapeByTheCentersOfItsPixels() {
        Mask mask = square(0, 11).toMask();

        assertThat(Iou.of(mask, new Box(0, 0, 10, 10))).isEqualTo(1);
        assertThat(Iou.of(new Box(0, 0, 10, 10), mask)).isEqualTo(1);
    }

    /** The border of a hole of 7 × 7 leads from pixel to pixel around it, 8 × 8 without the corners, each half a square. */
    @Test
    void whatIsWithinAHoleOfAMaskIsCutOutToo() {
        BitSet pixels = square(0, 11).pixels();
        pixels.andNot(square(2, 7).pixels());
        pixels.or(square(4, 3).pixels());
        Mask mask = Bitmap.of(ImageSize.of(11, 11), pixels).toMask();

        assertThat(Iou.of(new Box(0, 0, 10, 10), mask)).isCloseTo((100 - 62) / 100.0, within(1e-12));
    }

    private static Bitmap square(int corner, int side) {
        return Bitmap.ofRegions(
                ImageSize.of(11, 11), JtsGeometries.regions(JtsGeometries.of(new Box(corner, corner, side, side))));
    }

    @Test
    void masksWithoutPixelsHaveNoScore() {
        Mask empty = Bitmap.of(ImageSize.of(3, 3), new BitSet()).toMask();

        assertThat(Iou.of(empty, empty)).isNaN();
    }

    @Test
    void masksThatAreNotLoadedAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Iou.of(Mask.ofUrl("https://example.org/mask.png", Color.WHITE), new Box(0, 0, 1, 1)))
                .withMessageStartingWith("The mask's pixels are in a file that is not loaded. Download");
    }

    @Test
    void answersOfDifferentKindsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Iou.of(Answer.checklist("a"), Answer.radio("a")))
                .withMessage("Answers of different types cannot be compared: Checklist and Radio");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Iou.of(
                        Answer.radio("a"),
                        new Answer.Radio(Choice.of(FeatureRef.ofSchemaId("clq8v000107sh3f9x0b2w1ta7")))))
                .withMessage("Ground truth and predictions have no type of key in common."
                        + " Use names for all of them, or schema ids for all of them");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Iou.of(new Answer.Checklist(List.of()), new Answer.Checklist(List.of())))
                .withMessage("Two checklists without options have no intersection over union. Exclude such answers");
    }
}
