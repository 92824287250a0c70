package io.github.labelboxspring.formats.geojson;

import io.github.labelboxspring.datarows.DataRowKey;
import io.github.labelboxspring.formats.images.FormatReport;
import io.github.labelboxspring.formats.images.LabeledImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A GeoJSON file (RFC 7946) with a feature for each object on tiled imagery, using longitude as x and latitude as y.
 *
 * <p>Supports points, lines, polygons and boxes, confidences, and answers about objects and about the data row, which
 * are features without a geometry. The properties of a feature are {@code global_key} or {@code data_row_id}, {@code
 * tool}, {@code kind} ({@code point}, {@code line}, {@code polygon}, {@code box} or {@code answer}), {@code confidence}
 * and {@code answers}. Rings of polygons are counterclockwise and closed, as the RFC requires.
 *
 * <p>GeoJSON does not support pixels: images with a known size in pixels, and coordinates out of the range of
 * longitudes and latitudes, are rejected.
 */
public final class GeoJsonFile {

    private final Path file;

    private final Function<Map<String, Object>, Optional<DataRowKey>> dataRows;

    private final Function<Map<String, Object>, Optional<String>> tools;

    private GeoJsonFile(
            Path file,
            Function<Map<String, Object>, Optional<DataRowKey>> dataRows,
            Function<Map<String, Object>, Optional<String>> tools) {
        this.file = file;
        this.dataRows = dataRows;
        this.tools = tools;
    }

    /** Return a file at the given path, whose features have the properties above. */
    public static GeoJsonFile at(Path file) {
        return new GeoJsonFile(
                file,
                GeoFeatures::dataRow,
                properties -> Optional.ofNullable(properties.get("tool")).map(String::valueOf));
    }

    /**
     * Return a copy with a function that determines the data row of a feature by its properties. Features without one
     * are omitted and reported.
     *
     * @param dataRows called once per feature, on the reading thread
     */
    public GeoJsonFile withDataRows(Function<Map<String, Object>, Optional<DataRowKey>> dataRows) {
        return new GeoJsonFile(this.file, dataRows, this.tools);
    }

    /**
     * Return a copy with a function that determines the tool of a feature by its properties. Features without one are
     * omitted and reported.
     *
     * @param tools called once per feature, on the reading thread
     */
    public GeoJsonFile withTools(Function<Map<String, Object>, Optional<String>> tools) {
        return new GeoJsonFile(this.file, this.dataRows, tools);
    }

    /**
     * Write images, which are read once and not collected in memory. The file appears when it is complete and replaces
     * an existing one.
     *
     * @return a report of what the format does not support
     * @throws IllegalArgumentException if coordinates are pixels
     * @throws UncheckedIOException if the file cannot be written
     */
    public FormatReport write(Stream<LabeledImage> images) {
        FormatReport report = new FormatReport();
        try (GeoJsonWriter writer = new GeoJsonWriter(this.file, report)) {
            Iterator<LabeledImage> each = images.iterator();
            while (each.hasNext()) {
                writer.write(each.next());
            }
            writer.finish();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return report;
    }

    /**
     * Read the features. Consecutive features of the same data row become one image, whose file name is the id or
     * global key of the data row. Close the stream to close the file.
     *
     * <p>Several parts of one feature become several objects, which is reported, as are holes of polygons and heights.
     *
     * @param report receives what is not supported; complete when all features have been read
     * @throws IllegalArgumentException while reading, if the file has another format
     * @throws UncheckedIOException if the file cannot be read
     */
    public Stream<LabeledImage> read(FormatReport report) {
        try {
            return GeoJsonReader.read(this.file, new GeoFeatures(this.dataRows, this.tools, report));
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
