package io.github.labelboxspring.formats.geometry;

import io.github.labelboxspring.annotations.Box;
import io.github.labelboxspring.annotations.Line;
import io.github.labelboxspring.annotations.Point;
import io.github.labelboxspring.annotations.Polygon;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;

/**
 * Converts shapes of annotations from and to geometries of the JTS Topology Suite. Coordinates are unchanged.
 *
 * <pre>{@code
 * double area = JtsGeometries.of(new Box(10, 20, 100, 60)).getArea();
 * List<Region> merged = JtsGeometries.regions(JtsGeometries.of(new Box(0, 0, 10, 10))
 *         .union(JtsGeometries.of(new Box(5, 0, 10, 10))));
 * }</pre>
 */
public final class JtsGeometries {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private JtsGeometries() {}

    /**
     * Return a shape as a point, a line or a polygon. A polygon that crosses itself becomes an invalid geometry.
     *
     * @throws IllegalArgumentException for a mask, whose outlines depend on its pixels
     */
    public static Geometry of(io.github.labelboxspring.annotations.Geometry shape) {
        if (shape instanceof Point point) {
            return FACTORY.createPoint(coordinate(point));
        } else if (shape instanceof Line line) {
            return FACTORY.createLineString(coordinates(line.points()));
        } else if (shape instanceof Polygon polygon) {
            return FACTORY.createPolygon(coordinates(polygon.points()));
        } else if (shape instanceof Box box) {
            return of(box);
        }
        throw new IllegalArgumentException(
                "A mask has pixels instead of coordinates. Read it with Bitmap.of and use its regions: " + shape);
    }

    private static Geometry of(Box box) {
        double right = box.left() + box.width();
        double bottom = box.top() + box.height();
        return FACTORY.createPolygon(new Coordinate[] {
            new Coordinate(box.left(), box.top()),
            new Coordinate(box.left(), bottom),
            new Coordinate(right, bottom),
            new Coordinate(right, box.top()),
            new Coordinate(box.left(), box.top())
        });
    }

    /** Return a region as a polygon with holes. */
    public static org.locationtech.jts.geom.Polygon of(Region region) {
        return FACTORY.createPolygon(
                FACTORY.createLinearRing(coordinates(region.outline().points())),
                region.holes().stream()
                        .map(hole -> FACTORY.createLinearRing(coordinates(hole.points())))
                        .toArray(LinearRing[]::new));
    }

    /** Return the polygons of a geometry; empty for a point or a line. */
    public static List<Region> regions(Geometry geometry) {
        return Region.allOf(geometry);
    }

    static List<Point> points(LineString ring) {
        return Arrays.stream(ring.getCoordinates())
                .map(corner -> new Point(corner.x, corner.y))
                .toList();
    }

    private static Coordinate[] coordinates(List<Point> points) {
        return points.stream().map(JtsGeometries::coordinate).toArray(Coordinate[]::new);
    }

    private static Coordinate coordinate(Point point) {
        return new Coordinate(point.x(), point.y());
    }
}
