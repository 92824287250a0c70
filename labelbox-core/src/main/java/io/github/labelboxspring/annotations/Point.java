package io.github.labelboxspring.annotations;

/**
 * A point.
 *
 * @param x x coordinate, to the right
 * @param y y coordinate, down
 */
public record Point(double x, double y) implements Geometry {

    /** @throws IllegalArgumentException if a coordinate is not finite */
    public Point {
        Coordinates.checkFinite("A point", x, y);
    }
}
