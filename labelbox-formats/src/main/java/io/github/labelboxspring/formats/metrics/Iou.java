package io.github.labelboxspring.formats.metrics;

import io.github.labelboxspring.annotations.Answer;
import io.github.labelboxspring.annotations.Geometry;
import io.github.labelboxspring.annotations.Mask;
import io.github.labelboxspring.annotations.TextEntity;
import io.github.labelboxspring.formats.masks.Bitmap;

/**
 * How much two things have in common: intersection over union, from 0 to 1.
 *
 * <pre>{@code
 * double overlap = Iou.of(new Box(0, 0, 10, 10), new Box(5, 0, 10, 10));
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/docs/model-metrics">Labelbox: metrics of models</a>
 */
public final class Iou {

    /** By how much points and lines are widened so that they have an area, in pixels. */
    public static final double DEFAULT_REACH = 70;

    private Iou() {}

    /**
     * That of two shapes; points and lines are widened by {@value #DEFAULT_REACH} pixels.
     *
     * @see #of(Geometry, Geometry, double)
     */
    public static double of(Geometry groundTruth, Geometry prediction) {
        return of(groundTruth, prediction, DEFAULT_REACH);
    }

    /**
     * That of two shapes. The prediction decides: if it is a point or a line, both are widened; if it is not, neither is, so
     * that a point as ground truth has nothing in common with a box. A polygon that crosses itself is repaired. Two masks
     * are compared pixel by pixel; two without pixels give {@link Double#NaN}.
     *
     * @param reach by how much points and lines are widened, in pixels
     * @throws IllegalArgumentException if two masks have different sizes, or the pixels of one are not loaded
     */
    public static double of(Geometry groundTruth, Geometry prediction, double reach) {
        if (groundTruth instanceof Mask truth && prediction instanceof Mask predicted) {
            return PairScores.ofPixels(Bitmap.of(truth), Bitmap.of(predicted));
        }
        return PairScores.ofShapes(groundTruth, prediction, reach);
    }

    /** The characters that both have over the span of both; 1 for two parts of no length at the same place. */
    public static double of(TextEntity groundTruth, TextEntity prediction) {
        return PairScores.ofTexts(groundTruth, prediction);
    }

    /**
     * That of two answers: 1 or 0 for an option or a text, the options in common over all chosen ones for a checklist.
     *
     * @throws IllegalArgumentException if the answers are of different kinds, two checklists are empty, or the options of one
     *     have names and those of the other have schema ids only
     */
    public static double of(Answer groundTruth, Answer prediction) {
        return AnswerScores.iou(groundTruth, prediction);
    }
}
