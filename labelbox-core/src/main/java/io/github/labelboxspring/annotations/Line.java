package io.github.labelboxspring.annotations;

import java.util.List;

/**
 * A polyline.
 *
 * @param points the points, at least 2
 */
public record Line(List<Point> points) implements Geometry {

    private static final int LEAST = 2;

    /** @throws IllegalArgumentException if there are fewer than 2 points */
    public Line {
        points = Coordinates.points("A line", points, LEAST);
    }

    /** Return a line through the given points. */
    public static Line through(Point... points) {
        return new Line(List.of(points));
    }
}
