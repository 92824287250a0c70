package io.github.labelboxspring.formats.tiled;

import io.github.labelboxspring.annotations.Point;

/**
 * Pixels of the world map in Web Mercator at a zoom, from its upper left corner. Computed in the same steps as the
 * library that the official SDK uses, so that rounding has the same results.
 */
final class WorldPixels {

    /** The distance from the center of the map to its edge. */
    private static final double EDGE = Math.PI * WebMercator.EARTH_RADIUS;

    private static final double HALF_TURN = 180;

    private static final double POLE = 90;

    private static final int TILE = 256;

    private final double metersPerPixel;

    private final double side;

    WorldPixels(int zoom) {
        this.side = TILE * Math.pow(2, zoom);
        this.metersPerPixel = 2 * EDGE / TILE / Math.pow(2, zoom);
    }

    /** Return the pixel, rounded but not limited to the map. */
    Point ofDegrees(Point degrees) {
        check("longitude (x)", degrees.x(), HALF_TURN, "degrees");
        check("latitude (y)", degrees.y(), POLE, "degrees");
        double east = degrees.x() * EDGE / HALF_TURN;
        double north =
                Math.log(Math.tan((POLE + degrees.y()) * Math.PI / 360)) / (Math.PI / HALF_TURN) * EDGE / HALF_TURN;
        return new Point(
                Math.abs(Math.rint((east + EDGE) / this.metersPerPixel)),
                Math.abs(Math.rint((north - EDGE) / this.metersPerPixel)));
    }

    /** Return the degrees of a possibly fractional pixel of the map. */
    Point degrees(double x, double y) {
        if (!(x >= 0 && x <= this.side && y >= 0 && y <= this.side)) {
            throw new IllegalArgumentException("The pixel " + x + ", " + y + " is outside the world map, which has "
                    + this.side + " pixels on each side at this zoom");
        }
        return degrees(new Point(x * this.metersPerPixel - EDGE, EDGE - y * this.metersPerPixel));
    }

    /** Return the degrees of a position in meters. */
    static Point degrees(Point meters) {
        check("x", meters.x(), EDGE, "meters");
        check("y", meters.y(), EDGE, "meters");
        double north = meters.y() / EDGE * HALF_TURN;
        return new Point(
                meters.x() / EDGE * HALF_TURN,
                HALF_TURN / Math.PI * (2 * Math.atan(Math.exp(north * Math.PI / HALF_TURN)) - Math.PI / 2));
    }

    private static void check(String what, double value, double limit, String unit) {
        if (!(Math.abs(value) <= limit)) {
            throw new IllegalArgumentException(
                    "On the map, " + what + " must be from -" + limit + " to " + limit + " " + unit + ", not " + value);
        }
    }
}
