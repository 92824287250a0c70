package io.github.labelboxspring.formats.tiled;

import io.github.labelboxspring.annotations.Point;

/** The projection of longitude and latitude (EPSG:4326) to Web Mercator (EPSG:3857). */
final class WebMercator {

    static final double EARTH_RADIUS = 6378137;

    private static final double POLE = 90;

    private static final double HALF_TURN = 180;

    private WebMercator() {}

    static Point meters(Point degrees) {
        if (Math.abs(degrees.y()) > POLE) {
            throw new IllegalArgumentException("The latitude (y) of " + degrees.y() + " degrees is out of range");
        }
        return new Point(
                EARTH_RADIUS * Math.toRadians(aroundTheEarth(degrees.x())),
                EARTH_RADIUS * asinh(Math.tan(Math.toRadians(degrees.y()))));
    }

    static Point degrees(Point meters) {
        return new Point(
                aroundTheEarth(Math.toDegrees(meters.x() / EARTH_RADIUS)),
                Math.toDegrees(Math.atan(Math.sinh(meters.y() / EARTH_RADIUS))));
    }

    private static double aroundTheEarth(double longitude) {
        if (Math.abs(longitude) <= HALF_TURN) {
            return longitude;
        }
        double east = longitude + HALF_TURN;
        return east - 2 * HALF_TURN * Math.floor(east / (2 * HALF_TURN)) - HALF_TURN;
    }

    private static double asinh(double value) {
        double size = Math.abs(value);
        return Math.copySign(Math.log1p(size + size * size / (1 + Math.hypot(1, size))), value);
    }
}
