package io.github.labelboxspring.formats.internal;

import io.github.labelboxspring.annotations.Box;
import io.github.labelboxspring.annotations.Geometry;
import io.github.labelboxspring.annotations.Point;
import io.github.labelboxspring.annotations.Polygon;
import io.github.labelboxspring.formats.geometry.JtsGeometries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Envelope;

/** Conversions of shapes. */
public final class Shapes {

    private static final int LEAST_RING = 4;

    private Shapes() {}

    /** Return whether a shape has enough corners, which a polygon may lack if its first corner is repeated. */
    public static boolean hasArea(Geometry shape) {
        return !(shape instanceof Polygon polygon) || polygon.points().size() >= LEAST_RING;
    }

    /** Return the bounding box of a shape. */
    public static Box bounds(Geometry shape) {
        if (shape instanceof Box box) {
            return box;
        }
        Envelope envelope = JtsGeometries.of(shape).getEnvelopeInternal();
        return new Box(envelope.getMinX(), envelope.getMinY(), envelope.getWidth(), envelope.getHeight());
    }

    /** Return a polygon with the corners of a box. */
    public static Polygon polygon(Box box) {
        double right = box.left() + box.width();
        double bottom = box.top() + box.height();
        return Polygon.of(
                new Point(box.left(), box.top()),
                new Point(right, box.top()),
                new Point(right, bottom),
                new Point(box.left(), bottom));
    }

    /** Return the closed ring of a polygon, counterclockwise with y pointing up. */
    public static List<Point> counterclockwise(Polygon polygon) {
        if (Orientation.isCCW(JtsGeometries.of(polygon).getCoordinates())) {
            return polygon.points();
        }
        List<Point> reversed = new ArrayList<>(polygon.points());
        Collections.reverse(reversed);
        return reversed;
    }

    /** Return the corners of a polygon, without repeating the first. */
    public static List<Point> corners(Polygon polygon) {
        return polygon.points().subList(0, polygon.points().size() - 1);
    }
}
