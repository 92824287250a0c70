package io.github.labelboxspring.formats.tiled;

import io.github.labelboxspring.annotations.Box;
import io.github.labelboxspring.annotations.Geometry;
import io.github.labelboxspring.annotations.Line;
import io.github.labelboxspring.annotations.Point;
import io.github.labelboxspring.annotations.Polygon;
import io.github.labelboxspring.formats.golden.GoldenCases;
import io.github.labelboxspring.formats.golden.GoldenShapes;
import io.github.labelboxspring.formats.golden.PythonScript;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import tools.jackson.databind.JsonNode;

/** Tiled imagery and its coordinates are those of the official SDK. */
class GoldenTilesTests {

    private static final GoldenCases CASES = GoldenCases.of("tiled");

    @TestFactory
    Stream<DynamicTest> isTheSame() {
        return CASES.tests(each -> result(each.get("function").asString(), each.get("input")));
    }

    @TestFactory
    @EnabledIfEnvironmentVariable(named = PythonScript.PYTHON, matches = ".+")
    Stream<DynamicTest> isTheSameOfRandomCases() {
        return GoldenCases.random("tiled", Integer.getInteger("cases.count", 400))
                .tests(each -> result(each.get("function").asString(), each.get("input")));
    }

    @Test
    void whatIsListedIsThere() {
        CASES.assertListIsCurrent();
    }

    private static Object result(String function, JsonNode input) {
        return switch (function) {
            case "tile_layer" -> TiledImage.json(layer(input));
            case "tiled_bounds" -> {
                bounds(input);
                yield "accepted";
            }
            case "tiled_image_data" -> image(input).toJson();
            case "geo_to_geo" ->
                shape(GeoTransformation.between(epsg(input, "from"), epsg(input, "to"))
                        .apply(GoldenShapes.of(input.get("shape"))));
            case "geo_to_pixel" ->
                shape(GeoTransformation.toPixels(
                                epsg(input, "from"),
                                bounds(input.get("pixel_bounds")),
                                bounds(input.get("geo_bounds")),
                                input.path("zoom").asInt(0))
                        .apply(GoldenShapes.of(input.get("shape"))));
            case "pixel_to_geo" ->
                shape(GeoTransformation.ofPixels(
                                bounds(input.get("pixel_bounds")),
                                bounds(input.get("geo_bounds")),
                                input.path("zoom").asInt(0))
                        .apply(GoldenShapes.of(input.get("shape"))));
            case "as_label_data" -> "no such label";
            default -> throw new AssertionError(function);
        };
    }

    private static Epsg epsg(JsonNode input, String field) {
        return Epsg.valueOf(input.get(field).asString());
    }

    private static TileLayer layer(JsonNode input) {
        TileLayer layer = TileLayer.of(input.get("url").asString());
        return input.has("name") ? layer.withName(input.get("name").asString(null)) : layer;
    }

    private static TileBounds bounds(JsonNode input) {
        return new TileBounds(epsg(input, "epsg"), GoldenShapes.points(input.get("bounds")));
    }

    private static TiledImage image(JsonNode input) {
        TiledImage image = TiledImage.of(
                layer(input.get("tile_layer")),
                bounds(input.get("tile_bounds")),
                input.get("zoom_levels").get(0).asInt(),
                input.get("zoom_levels").get(1).asInt());
        image = input.has("max_native_zoom")
                ? image.withMaxNativeZoom(input.get("max_native_zoom").asInt())
                : image;
        image = input.has("tile_size")
                ? image.withTileSize(input.get("tile_size").asInt())
                : image;
        image = input.has("version") ? image.withVersion(input.get("version").asInt()) : image;
        return image.withAlternativeLayers(input.path("alternative_layers")
                .valueStream()
                .map(GoldenTilesTests::layer)
                .toList());
    }

    private static Map<String, Object> shape(Geometry shape) {
        if (shape instanceof Point point) {
            return Map.of("kind", "point", "x", point.x(), "y", point.y());
        } else if (shape instanceof Line line) {
            return Map.of("kind", "line", "points", pairs(line.points()));
        } else if (shape instanceof Polygon polygon) {
            return Map.of("kind", "polygon", "points", pairs(polygon.points()));
        }
        Box box = (Box) shape;
        return Map.of(
                "kind",
                "rectangle",
                "start",
                List.of(box.left(), box.top()),
                "end",
                List.of(box.left() + box.width(), box.top() + box.height()));
    }

    private static List<List<Double>> pairs(List<Point> points) {
        return points.stream().map(point -> List.of(point.x(), point.y())).toList();
    }
}
