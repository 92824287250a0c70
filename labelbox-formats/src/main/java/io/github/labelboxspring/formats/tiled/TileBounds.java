package io.github.labelboxspring.formats.tiled;

import io.github.labelboxspring.annotations.Point;
import java.util.List;

/**
 * The area of tiled imagery to label.
 *
 * <pre>{@code
 * TileBounds park = TileBounds.of(Epsg.EPSG4326, new Point(-99.2105, 19.4057), new Point(-99.2053, 19.4005));
 * }</pre>
 *
 * @param epsg the coordinate system
 * @param corners two opposite corners; further points are only used by {@link GeoTransformation}
 */
public record TileBounds(Epsg epsg, List<Point> corners) {

    private static final int LATITUDES = 90;

    private static final int LONGITUDES = 180;

    /**
     * @throws IllegalArgumentException if there are fewer than two corners, the first two have the same x or y, or
     *     corners in {@link Epsg#EPSG4326} are out of range: the official SDK accepts latitudes whose integer part is
     *     from -90 to 89, and longitudes whose integer part is from -180 to 179
     */
    public TileBounds {
        corners = List.copyOf(corners);
        if (corners.size() < 2) {
            throw new IllegalArgumentException("Bounds require two opposite corners, not " + corners);
        }
        Point one = corners.get(0);
        Point other = corners.get(1);
        if (one.x() == other.x() || one.y() == other.y()) {
            throw new IllegalArgumentException(
                    "Bounds must have an area, but the corners are " + one + " and " + other);
        }
        if (epsg == Epsg.EPSG4326) {
            corners.forEach(TileBounds::checkOnEarth);
        }
    }

    /** Create bounds with the given corners. */
    public static TileBounds of(Epsg epsg, Point corner, Point opposite) {
        return new TileBounds(epsg, List.of(corner, opposite));
    }

    private static void checkOnEarth(Point corner) {
        if (outside((int) corner.x(), LONGITUDES) || outside((int) corner.y(), LATITUDES)) {
            throw new IllegalArgumentException(
                    "Bounds in degrees must have longitudes (x) from -180 to less than 180 and"
                            + " latitudes (y) from -90 to less than 90, but a corner is " + corner);
        }
    }

    private static boolean outside(int degrees, int limit) {
        return degrees < -limit || degrees >= limit;
    }
}
