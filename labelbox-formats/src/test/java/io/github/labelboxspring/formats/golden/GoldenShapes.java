package io.github.labelboxspring.formats.golden;

import io.github.labelboxspring.annotations.Box;
import io.github.labelboxspring.annotations.Color;
import io.github.labelboxspring.annotations.Geometry;
import io.github.labelboxspring.annotations.Line;
import io.github.labelboxspring.annotations.Mask;
import io.github.labelboxspring.annotations.Point;
import io.github.labelboxspring.annotations.Polygon;
import java.awt.image.BufferedImage;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Shapes of golden cases. */
public final class GoldenShapes {

    private static final int GRAY = 0x010101;

    private GoldenShapes() {}

    /** The shape that an object with {@code kind} describes. */
    public static Geometry of(JsonNode shape) {
        return switch (shape.get("kind").asString()) {
            case "point" -> new Point(shape.get("x").asDouble(), shape.get("y").asDouble());
            case "rectangle" -> Box.between(point(shape.get("start")), point(shape.get("end")));
            case "line" -> new Line(points(shape.get("points")));
            case "polygon" -> new Polygon(points(shape.get("points")));
            case "mask" ->
                mask(shape.get("mask").get("rows"), shape.get("color").asInt());
            default -> throw new AssertionError(shape);
        };
    }

    /** Points as pairs. */
    public static List<Point> points(JsonNode pairs) {
        return pairs.valueStream().map(GoldenShapes::point).toList();
    }

    private static Point point(JsonNode pair) {
        return new Point(pair.get(0).asDouble(), pair.get(1).asDouble());
    }

    private static Mask mask(JsonNode rows, int gray) {
        BufferedImage image = new BufferedImage(rows.get(0).size(), rows.size(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < rows.size(); y++) {
            for (int x = 0; x < rows.get(y).size(); x++) {
                image.setRGB(x, y, rows.get(y).get(x).asInt() * GRAY);
            }
        }
        return Mask.ofImage(image, new Color(gray, gray, gray));
    }
}
