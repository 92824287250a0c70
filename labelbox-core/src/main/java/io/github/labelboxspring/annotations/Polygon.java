package io.github.labelboxspring.annotations;

import java.util.ArrayList;
import java.util.List;

/**
 * A polygon.
 *
 * @param points at least 3 corners. The polygon is closed: if the last point differs from the first, the first is
 *     appended
 */
public record Polygon(List<Point> points) implements Geometry {

    private static final int LEAST = 3;

    /** @throws IllegalArgumentException if there are fewer than 3 points */
    public Polygon {
        points = closed(Coordinates.points("A polygon", points, LEAST));
    }

    /** Return a polygon with the given corners. */
    public static Polygon of(Point... corners) {
        return new Polygon(List.of(corners));
    }

    private static List<Point> closed(List<Point> points) {
        if (points.get(0).equals(points.get(points.size() - 1))) {
            return points;
        }
        List<Point> ring = new ArrayList<>(points);
        ring.add(points.get(0));
        return List.copyOf(ring);
    }
}
