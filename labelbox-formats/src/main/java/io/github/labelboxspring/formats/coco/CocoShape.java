package io.github.labelboxspring.formats.coco;

import io.github.labelboxspring.annotations.Box;
import io.github.labelboxspring.annotations.Geometry;
import io.github.labelboxspring.annotations.Point;
import io.github.labelboxspring.annotations.Polygon;
import io.github.labelboxspring.formats.geometry.JtsGeometries;
import io.github.labelboxspring.formats.internal.Shapes;
import io.github.labelboxspring.formats.masks.Bitmap;
import io.github.labelboxspring.formats.masks.RunLengths;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The shape of an annotation in a file.
 *
 * @param segmentation the polygons or the RLE; an empty list for boxes and points
 * @param keypoints x, y and visibility; empty for other shapes
 */
record CocoShape(Box bounds, double area, Object segmentation, List<Double> keypoints) {

    /** The value for labeled and visible. */
    private static final double VISIBLE = 2;

    /** Return the shape of a geometry, or null if it is not supported. */
    static @Nullable CocoShape of(Geometry geometry) {
        if (geometry instanceof Box box) {
            return new CocoShape(box, box.width() * box.height(), List.of(), List.of());
        } else if (geometry instanceof Polygon polygon) {
            return new CocoShape(
                    Shapes.bounds(polygon), JtsGeometries.of(polygon).getArea(), List.of(ring(polygon)), List.of());
        } else if (geometry instanceof Point point) {
            return new CocoShape(Shapes.bounds(point), 0, List.of(), List.of(point.x(), point.y(), VISIBLE));
        }
        return null;
    }

    static CocoShape of(Bitmap bitmap) {
        Map<String, Object> segmentation = new LinkedHashMap<>();
        segmentation.put("size", List.of(bitmap.size().height(), bitmap.size().width()));
        segmentation.put(
                "counts", RunLengths.of(bitmap, RunLengths.Order.COLUMNS).compressed());
        return new CocoShape(bitmap.bounds(), bitmap.count(), segmentation, List.of());
    }

    private static List<Double> ring(Polygon polygon) {
        List<Double> ring = new ArrayList<>();
        for (Point each : Shapes.corners(polygon)) {
            ring.add(each.x());
            ring.add(each.y());
        }
        return ring;
    }
}
