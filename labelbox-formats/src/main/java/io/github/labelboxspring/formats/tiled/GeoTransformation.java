package io.github.labelboxspring.formats.tiled;

import io.github.labelboxspring.annotations.Box;
import io.github.labelboxspring.annotations.Geometry;
import io.github.labelboxspring.annotations.Line;
import io.github.labelboxspring.annotations.Point;
import io.github.labelboxspring.annotations.Polygon;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Transforms shapes between coordinate systems.
 *
 * <pre>{@code
 * Geometry meters = GeoTransformation.between(Epsg.EPSG4326, Epsg.EPSG3857).apply(new Point(-99.2, 19.4));
 *
 * TileBounds park = TileBounds.of(Epsg.EPSG4326, new Point(-99.2105, 19.4057), new Point(-99.2053, 19.4005));
 * TileBounds image = TileBounds.of(Epsg.SIMPLEPIXEL, new Point(0, 0), new Point(256, 256));
 * Geometry pixels = GeoTransformation.toPixels(Epsg.EPSG4326, image, park, 12).apply(new Point(-99.2, 19.4));
 * }</pre>
 *
 * <p>Corresponds to {@code EPSGTransformer} in the official SDK.
 */
public final class GeoTransformation {

    private final UnaryOperator<Point> points;

    private GeoTransformation(UnaryOperator<Point> points) {
        this.points = points;
    }

    /**
     * Return a transformation between degrees and meters. Longitudes beyond 180 degrees wrap around.
     *
     * @throws IllegalArgumentException for {@link Epsg#SIMPLEPIXEL}, which has no geographic position
     */
    public static GeoTransformation between(Epsg from, Epsg to) {
        if (from == Epsg.SIMPLEPIXEL || to == Epsg.SIMPLEPIXEL) {
            throw new IllegalArgumentException(
                    "Pixels have no geographic position: use toPixels or ofPixels with bounds");
        }
        if (from == to) {
            return new GeoTransformation(UnaryOperator.identity());
        }
        return new GeoTransformation(to == Epsg.EPSG3857 ? WebMercator::meters : WebMercator::degrees);
    }

    /**
     * Return a transformation from degrees or meters to pixels. Coordinates are rounded to whole pixels of the world
     * map at the given zoom, whose bounds are scaled to the bounds in pixels: a low zoom is inexact.
     *
     * @param from the coordinate system of the shapes
     * @param pixelBounds the position of the geographic bounds in the image; only its width and height are used
     * @param geoBounds the geographic bounds, in degrees
     * @param zoom the zoom, at which the world is 256 × 2<sup>zoom</sup> pixels wide
     * @throws IllegalArgumentException if the coordinates are already in pixels, the bounds are not in degrees, or they
     *     have no area at this zoom
     */
    public static GeoTransformation toPixels(Epsg from, TileBounds pixelBounds, TileBounds geoBounds, int zoom) {
        if (from == Epsg.SIMPLEPIXEL) {
            throw new IllegalArgumentException(
                    "The coordinates are already pixels: use ofPixels for the reverse direction");
        }
        PixelBounds bounds = PixelBounds.of(pixelBounds, geoBounds, zoom);
        return new GeoTransformation(
                from == Epsg.EPSG4326 ? bounds::ofDegrees : meters -> bounds.ofDegrees(WorldPixels.degrees(meters)));
    }

    /**
     * Return a transformation from pixels to the coordinate system of the geographic bounds.
     *
     * @param pixelBounds the position of the geographic bounds in the image; only its width and height are used
     * @param geoBounds the geographic bounds, in degrees
     * @param zoom the zoom, at which the world is 256 × 2<sup>zoom</sup> pixels wide
     * @throws IllegalArgumentException if the bounds are not in degrees, or have no area at this zoom
     */
    public static GeoTransformation ofPixels(TileBounds pixelBounds, TileBounds geoBounds, int zoom) {
        PixelBounds bounds = PixelBounds.of(pixelBounds, geoBounds, zoom);
        GeoTransformation unit = between(Epsg.EPSG4326, geoBounds.epsg());
        return new GeoTransformation(pixel -> unit.points.apply(bounds.degrees(pixel)));
    }

    /**
     * Transform a shape to a shape of the same type.
     *
     * @throws IllegalArgumentException for a mask, or if a point cannot be transformed, such as a latitude beyond the
     *     pole
     */
    public Geometry apply(Geometry shape) {
        if (shape instanceof Point point) {
            return this.points.apply(point);
        } else if (shape instanceof Line line) {
            return new Line(all(line.points()));
        } else if (shape instanceof Polygon polygon) {
            return new Polygon(all(polygon.points()));
        } else if (shape instanceof Box box) {
            return Box.between(
                    this.points.apply(new Point(box.left(), box.top())),
                    this.points.apply(new Point(box.left() + box.width(), box.top() + box.height())));
        }
        throw new IllegalArgumentException(
                "A mask has pixels instead of coordinates and cannot be transformed: " + shape);
    }

    private List<Point> all(List<Point> shape) {
        return shape.stream().map(this.points).toList();
    }
}
