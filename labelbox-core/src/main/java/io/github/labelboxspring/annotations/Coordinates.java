package io.github.labelboxspring.annotations;

import java.util.List;

/** Validates coordinates. */
final class Coordinates {

    private Coordinates() {}

    /** @throws IllegalArgumentException if a value cannot be represented in JSON */
    static void checkFinite(String what, double... values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(
                        what + " has the coordinate " + value + ", which is not a finite number");
            }
        }
    }

    /** Return a copy of the points, of which there must be at least the given number. */
    static List<Point> points(String what, List<Point> points, int least) {
        if (points.size() < least) {
            throw new IllegalArgumentException(
                    what + " must have at least " + least + " points, but has " + points.size());
        }
        return List.copyOf(points);
    }
}
