package io.github.labelboxspring.formats.metrics;

import io.github.labelboxspring.annotations.Line;
import io.github.labelboxspring.annotations.Mask;
import io.github.labelboxspring.annotations.Point;
import io.github.labelboxspring.annotations.TextEntity;
import io.github.labelboxspring.formats.geometry.JtsGeometries;
import io.github.labelboxspring.formats.masks.Bitmap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Computes the intersection over union of two objects. */
final class PairScores {

    private static final int SEGMENTS_OF_A_QUARTER = 16;

    private PairScores() {}

    static double ofShapes(
            io.github.labelboxspring.annotations.Geometry truth,
            io.github.labelboxspring.annotations.Geometry prediction,
            double reach) {
        boolean widened = prediction instanceof Point || prediction instanceof Line;
        Geometry one = widened ? widened(prediction, reach) : geometry(prediction);
        Geometry other = widened ? widened(truth, reach) : geometry(truth);
        return ofAreas(valid(one), valid(other));
    }

    static Geometry widened(io.github.labelboxspring.annotations.Geometry shape, double reach) {
        return geometry(shape).buffer(reach, SEGMENTS_OF_A_QUARTER);
    }

    private static Geometry geometry(io.github.labelboxspring.annotations.Geometry shape) {
        return shape instanceof Mask mask ? MaskContours.of(Bitmap.of(mask)) : JtsGeometries.of(shape);
    }

    private static Geometry valid(Geometry geometry) {
        return geometry.isValid() ? geometry : geometry.buffer(0);
    }

    private static double ofAreas(Geometry one, Geometry other) {
        if (!one.intersects(other)) {
            return 0;
        }
        return OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION).getArea()
                / OverlayNGRobust.overlay(one, other, OverlayNG.UNION).getArea();
    }

    /** Return the score; NaN if both masks are empty. */
    static double ofPixels(Bitmap truth, Bitmap prediction) {
        return (double) truth.and(prediction).count() / truth.or(prediction).count();
    }

    static double ofTexts(TextEntity truth, TextEntity prediction) {
        int start = Math.min(truth.start(), prediction.start());
        int end = Math.max(truth.end(), prediction.end());
        if (start == end) {
            return 1;
        }
        int common = Math.min(truth.end(), prediction.end()) - Math.max(truth.start(), prediction.start());
        return common < 0 ? 0 : (double) common / (end - start);
    }
}
