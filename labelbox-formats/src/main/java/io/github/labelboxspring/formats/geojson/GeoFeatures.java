package io.github.labelboxspring.formats.geojson;

import io.github.labelboxspring.annotations.Annotation;
import io.github.labelboxspring.annotations.Certainty;
import io.github.labelboxspring.annotations.Geometry;
import io.github.labelboxspring.annotations.Line;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import io.github.labelboxspring.annotations.Point;
import io.github.labelboxspring.annotations.Polygon;
import io.github.labelboxspring.datarows.DataRowKey;
import io.github.labelboxspring.formats.images.FormatReport;
import io.github.labelboxspring.formats.internal.Shapes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Converts features to annotations. */
record GeoFeatures(
        Function<Map<String, Object>, Optional<DataRowKey>> dataRows,
        Function<Map<String, Object>, Optional<String>> tools,
        FormatReport report) {

    private static final JsonMapper JSON = new JsonMapper();

    private static final TypeReference<Map<String, Object>> PROPERTIES = new TypeReference<>() {};

    private static final String COORDINATES = "coordinates";

    static Optional<DataRowKey> dataRow(Map<String, Object> properties) {
        return Optional.ofNullable(properties.get("global_key"))
                .<DataRowKey>map(key -> DataRowKey.globalKey(key.toString()))
                .or(() -> Optional.ofNullable(properties.get("data_row_id")).map(id -> DataRowKey.id(id.toString())));
    }

    static Map<String, Object> properties(JsonNode feature) {
        JsonNode properties = feature.path("properties");
        return properties.isObject() ? JSON.convertValue(properties, PROPERTIES) : Map.of();
    }

    static Certainty certainty(JsonNode form) {
        double confidence = form.path("confidence").asDouble(-1);
        return confidence >= 0 && confidence <= 1 ? Certainty.of(confidence) : Certainty.NONE;
    }

    Optional<DataRowKey> dataRowOf(JsonNode feature) {
        Optional<DataRowKey> dataRow = this.dataRows.apply(properties(feature));
        if (dataRow.isEmpty()) {
            this.report.add(
                    "feature without a data row", null, feature.path("id").asString("a feature without id"));
        }
        return dataRow;
    }

    List<Annotation> annotations(JsonNode feature, DataRowKey dataRow) {
        JsonNode properties = feature.path("properties");
        JsonNode geometry = feature.path("geometry");
        if (geometry.isNull() || geometry.isMissingNode()) {
            if (properties.path("answers").isEmpty()) {
                this.report.add("feature without a geometry", null, dataRow.value());
            }
            return List.copyOf(GeoAnswers.read(properties.path("answers")));
        }
        Optional<String> tool = this.tools.apply(properties(feature));
        if (tool.isEmpty()) {
            this.report.add("feature without a tool", null, dataRow.value());
            return List.of();
        }
        List<Geometry> parts = new ArrayList<>();
        collect(geometry, parts, tool.get(), dataRow);
        if (parts.size() > 1) {
            this.report.add("object of several parts as one object for each", tool.get(), dataRow.value());
        }
        boolean box = properties.path("kind").asString("").equals("box");
        return parts.stream()
                .map(part -> box && part instanceof Polygon polygon ? Shapes.bounds(polygon) : part)
                .<Annotation>map(part -> ObjectAnnotation.of(tool.get(), part)
                        .withCertainty(certainty(properties))
                        .withClassifications(GeoAnswers.read(properties.path("answers"))))
                .toList();
    }

    private void collect(JsonNode geometry, List<Geometry> parts, String tool, DataRowKey dataRow) {
        JsonNode coordinates = geometry.path(COORDINATES);
        switch (geometry.path("type").asString("")) {
            case "Point" -> parts.add(point(coordinates, tool, dataRow));
            case "MultiPoint" -> coordinates.forEach(each -> parts.add(point(each, tool, dataRow)));
            case "LineString" -> parts.add(new Line(points(coordinates, tool, dataRow)));
            case "MultiLineString" -> coordinates.forEach(each -> parts.add(new Line(points(each, tool, dataRow))));
            case "Polygon" -> parts.add(polygon(coordinates, tool, dataRow));
            case "MultiPolygon" -> coordinates.forEach(each -> parts.add(polygon(each, tool, dataRow)));
            case "GeometryCollection" ->
                geometry.path("geometries").forEach(each -> collect(each, parts, tool, dataRow));
            default -> throw new IllegalArgumentException("unknown geometry type " + geometry.path("type"));
        }
    }

    private Polygon polygon(JsonNode rings, String tool, DataRowKey dataRow) {
        for (int hole = 1; hole < rings.size(); hole++) {
            this.report.add("hole of a polygon", tool, dataRow.value());
        }
        return new Polygon(points(rings.path(0), tool, dataRow));
    }

    private List<Point> points(JsonNode positions, String tool, DataRowKey dataRow) {
        List<Point> points = new ArrayList<>();
        positions.forEach(each -> points.add(point(each, tool, dataRow)));
        return points;
    }

    private Point point(JsonNode position, String tool, DataRowKey dataRow) {
        if (!position.path(0).isNumber() || !position.path(1).isNumber()) {
            throw new IllegalArgumentException("a position requires a longitude and a latitude: " + position);
        }
        if (position.size() > 2) {
            this.report.add("height of a position", tool, dataRow.value());
        }
        return new Point(position.path(0).asDouble(), position.path(1).asDouble());
    }
}
