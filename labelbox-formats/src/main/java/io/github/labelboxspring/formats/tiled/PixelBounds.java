package io.github.labelboxspring.formats.tiled;

import io.github.labelboxspring.annotations.Point;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Maps pixels of the world map at a zoom to pixels of an image. */
final class PixelBounds {

    private final WorldPixels world;

    private final double left;

    private final double top;

    /** The number of image pixels per pixel of the world map. */
    private final double scaleX;

    private final double scaleY;

    private PixelBounds(WorldPixels world, List<Point> image, List<Point> corners) {
        this.world = world;
        this.left = least(corners, Point::x);
        this.top = least(corners, Point::y);
        this.scaleX = range(image, Point::x) / range(corners, Point::x);
        this.scaleY = range(image, Point::y) / range(corners, Point::y);
    }

    static PixelBounds of(TileBounds image, TileBounds degrees, int zoom) {
        WorldPixels world = new WorldPixels(zoom);
        // Whole pixels, as in the official SDK.
        List<Point> pixels = image.corners().stream()
                .map(corner -> new Point((long) corner.x(), (long) corner.y()))
                .toList();
        List<Point> corners = degrees.corners().stream().map(world::ofDegrees).toList();
        for (List<Point> each : List.of(pixels, corners)) {
            if (range(each, Point::x) == 0 || range(each, Point::y) == 0) {
                throw new IllegalArgumentException("The bounds have no area at zoom " + zoom + ", but the pixels "
                        + each + ". Specify a higher zoom, or larger bounds");
            }
        }
        return new PixelBounds(world, pixels, corners);
    }

    private static double least(List<Point> points, ToDoubleFunction<Point> coordinate) {
        return points.stream().mapToDouble(coordinate).min().orElseThrow();
    }

    private static double range(List<Point> points, ToDoubleFunction<Point> coordinate) {
        return points.stream().mapToDouble(coordinate).max().orElseThrow() - least(points, coordinate);
    }

    Point ofDegrees(Point degrees) {
        Point pixel = this.world.ofDegrees(degrees);
        return new Point((pixel.x() - this.left) * this.scaleX, (pixel.y() - this.top) * this.scaleY);
    }

    Point degrees(Point pixel) {
        return this.world.degrees(pixel.x() / this.scaleX + this.left, pixel.y() / this.scaleY + this.top);
    }
}
