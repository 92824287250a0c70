package io.github.labelboxspring.formats.metrics;

import io.github.labelboxspring.annotations.Answer;
import io.github.labelboxspring.annotations.Geometry;
import io.github.labelboxspring.annotations.Mask;
import io.github.labelboxspring.annotations.TextEntity;
import io.github.labelboxspring.formats.masks.Bitmap;

/**
 * Computes the intersection over union, from 0 to 1.
 *
 * <pre>{@code
 * double overlap = Iou.of(new Box(0, 0, 10, 10), new Box(5, 0, 10, 10));
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/docs/model-metrics">Labelbox: metrics of models</a>
 */
public final class Iou {

    /** The default width in pixels to add around points and lines so that they have an area. */
    public static final double DEFAULT_REACH = 70;

    private Iou() {}

    /**
     * Compare two shapes; points and lines are widened by {@value #DEFAULT_REACH} pixels.
     *
     * @see #of(Geometry, Geometry, double)
     */
    public static double of(Geometry groundTruth, Geometry prediction) {
        return of(groundTruth, prediction, DEFAULT_REACH);
    }

    /**
     * Compare two shapes. If the prediction is a point or a line, both shapes are widened; otherwise neither is, so
     * that a point as ground truth does not overlap with a box. A polygon that crosses itself is repaired. Two masks
     * are compared pixel by pixel; the result for two masks without pixels is {@link Double#NaN}.
     *
     * @param reach the width in pixels to add around points and lines
     * @throws IllegalArgumentException if two masks have different sizes, or the pixels of a mask are not loaded
     */
    public static double of(Geometry groundTruth, Geometry prediction, double reach) {
        if (groundTruth instanceof Mask truth && prediction instanceof Mask predicted) {
            return PairScores.ofPixels(Bitmap.of(truth), Bitmap.of(predicted));
        }
        return PairScores.ofShapes(groundTruth, prediction, reach);
    }

    /** Compare the spans of two text entities, by characters; 1 for two empty entities at the same position. */
    public static double of(TextEntity groundTruth, TextEntity prediction) {
        return PairScores.ofTexts(groundTruth, prediction);
    }

    /**
     * Compare two answers: 1 or 0 for an option or a text; for checklists, the common options divided by all selected
     * options.
     *
     * @throws IllegalArgumentException if the answers have different types, two checklists are empty, or the options of
     *     one have only names and those of the other only schema ids
     */
    public static double of(Answer groundTruth, Answer prediction) {
        return AnswerScores.iou(groundTruth, prediction);
    }
}
