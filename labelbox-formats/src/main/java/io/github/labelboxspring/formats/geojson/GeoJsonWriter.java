package io.github.labelboxspring.formats.geojson;

import io.github.labelboxspring.annotations.Annotation;
import io.github.labelboxspring.annotations.Box;
import io.github.labelboxspring.annotations.ClassificationAnnotation;
import io.github.labelboxspring.annotations.Geometry;
import io.github.labelboxspring.annotations.Line;
import io.github.labelboxspring.annotations.Mark;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import io.github.labelboxspring.annotations.Point;
import io.github.labelboxspring.annotations.Polygon;
import io.github.labelboxspring.datarows.DataRowKey;
import io.github.labelboxspring.formats.images.FormatReport;
import io.github.labelboxspring.formats.images.LabeledImage;
import io.github.labelboxspring.formats.internal.ImageObject;
import io.github.labelboxspring.formats.internal.Shapes;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes a file. */
final class GeoJsonWriter implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private static final double MOST_LONGITUDE = 180;

    private static final double MOST_LATITUDE = 90;

    private final Path file;

    private final Path unfinished;

    private final FormatReport report;

    private final JsonGenerator output;

    GeoJsonWriter(Path file, FormatReport report) throws IOException {
        this.file = file;
        this.report = report;
        Files.createDirectories(file.toAbsolutePath().getParent());
        this.unfinished = file.resolveSibling(file.getFileName() + ".part");
        this.output = JSON.createGenerator(new BufferedOutputStream(Files.newOutputStream(this.unfinished)));
        this.output.writeStartObject();
        this.output.writeStringProperty("type", "FeatureCollection");
        this.output.writeName("features");
        this.output.writeStartArray();
    }

    void write(LabeledImage image) {
        if (image.size() != null) {
            throw new IllegalArgumentException("The image of data row '"
                    + image.dataRow().value() + "' has a size of "
                    + image.size().width() + " × "
                    + image.size().height() + " pixels, so its coordinates are not the longitudes and latitudes that"
                    + " GeoJSON requires. If they are, use LabeledImage.withoutSize");
        }
        for (Annotation each : image.annotations()) {
            if (each instanceof ClassificationAnnotation answer) {
                write(answer, image);
                continue;
            }
            Map<String, Object> geometry =
                    each instanceof ObjectAnnotation object ? geometry(object.mark(), image) : null;
            if (geometry == null) {
                this.report.add(
                        ImageObject.kind(each),
                        ImageObject.feature(each),
                        image.dataRow().value());
            } else {
                write((ObjectAnnotation) each, geometry, image);
            }
        }
    }

    private void write(ClassificationAnnotation answer, LabeledImage image) {
        Map<String, Object> properties = properties(image.dataRow(), "answer");
        properties.put("answers", List.of(GeoAnswers.of(answer)));
        feature(null, properties);
    }

    private void write(ObjectAnnotation object, Map<String, Object> geometry, LabeledImage image) {
        String tool = object.tool().toString();
        String kind = ImageObject.kind(object.mark());
        Map<String, Object> properties = properties(image.dataRow(), kind);
        properties.put("tool", tool);
        GeoAnswers.put(properties, object.certainty().confidence());
        GeoAnswers.put(properties, "answers", GeoAnswers.of(object.classifications()));
        ImageObject.reportMetrics(object.certainty(), tool, image.dataRow().value(), this.report);
        feature(geometry, properties);
    }

    private static Map<String, Object> properties(DataRowKey dataRow, String kind) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(dataRow instanceof DataRowKey.Id ? "data_row_id" : "global_key", dataRow.value());
        properties.put("kind", kind);
        return properties;
    }

    private void feature(@Nullable Map<String, Object> geometry, Map<String, Object> properties) {
        Map<String, @Nullable Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("geometry", geometry);
        feature.put("properties", properties);
        JSON.writeValue(this.output, feature);
    }

    /** Return the geometry of a mark, or null if it is not supported. */
    private static @Nullable Map<String, Object> geometry(Mark mark, LabeledImage image) {
        if (!(mark instanceof Geometry geometry) || !Shapes.hasArea(geometry)) {
            return null;
        }
        if (geometry instanceof Point point) {
            return Map.of("type", "Point", "coordinates", position(point, image));
        } else if (geometry instanceof Line line) {
            return Map.of("type", "LineString", "coordinates", positions(line.points(), image));
        } else if (geometry instanceof Polygon polygon) {
            return polygon(polygon, image);
        } else if (geometry instanceof Box box) {
            return polygon(Shapes.polygon(box), image);
        }
        return null;
    }

    private static Map<String, Object> polygon(Polygon polygon, LabeledImage image) {
        return Map.of("type", "Polygon", "coordinates", List.of(positions(Shapes.counterclockwise(polygon), image)));
    }

    private static List<List<Double>> positions(List<Point> points, LabeledImage image) {
        return points.stream().map(each -> position(each, image)).toList();
    }

    private static List<Double> position(Point point, LabeledImage image) {
        if (Math.abs(point.x()) > MOST_LONGITUDE || Math.abs(point.y()) > MOST_LATITUDE) {
            throw new IllegalArgumentException(
                    "Data row '" + image.dataRow().value() + "' has the coordinates (" + point.x() + ", " + point.y()
                            + "), which are not a longitude and latitude. GeoJSON does not support pixels");
        }
        return List.of(point.x(), point.y());
    }

    /** Complete the file and move it to its final path. */
    void finish() throws IOException {
        this.output.writeEndArray();
        this.output.writeEndObject();
        this.output.close();
        Files.move(this.unfinished, this.file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Delete unfinished files. */
    @Override
    public void close() {
        try {
            this.output.close();
            Files.deleteIfExists(this.unfinished);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
