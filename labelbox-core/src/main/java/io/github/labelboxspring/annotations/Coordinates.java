package io.github.labelboxspring.annotations;

import java.util.List;

/** Checks of numbers. */
final class Coordinates {

    private Coordinates() {}

    /** @throws IllegalArgumentException for what JSON cannot say */
    static void checkFinite(String what, double... values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(
                        what + " has the coordinate " + value + ", which is no finite number");
            }
        }
    }

    /** Return a copy of at least so many points. */
    static List<Point> points(String what, List<Point> points, int least) {
        if (points.size() < least) {
            throw new IllegalArgumentException(
                    what + " needs at least " + least + " points, was given " + points.size());
        }
        return List.copyOf(points);
    }
}
