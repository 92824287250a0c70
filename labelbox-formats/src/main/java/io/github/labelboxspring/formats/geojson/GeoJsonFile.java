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
 * A file of GeoJSON (RFC 7946): a feature for each object on tiled imagery, with its longitude as x and its latitude as y.
 *
 * <p>Held are points, lines, polygons and boxes, confidences, and answers about objects and about the data row, which are
 * features without a geometry. The properties of a feature are {@code global_key} or {@code data_row_id}, {@code tool},
 * {@code kind} ({@code point}, {@code line}, {@code polygon}, {@code box} or {@code answer}), {@code confidence} and
 * {@code answers}. Rings of polygons run counterclockwise and are closed, as the RFC demands.
 *
 * <p>GeoJSON has no pixels: images of which the size in pixels is known, and coordinates that are neither longitudes nor
 * latitudes, are refused.
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

    /** This file, whose features have the properties above. */
    public static GeoJsonFile at(Path file) {
        return new GeoJsonFile(
                file,
                GeoFeatures::dataRow,
                properties -> Optional.ofNullable(properties.get("tool")).map(String::valueOf));
    }

    /**
     * The same with another data row of a feature by its properties. Features that have none are left out and reported.
     *
     * @param dataRows called once a feature, on the thread that reads
     */
    public GeoJsonFile withDataRows(Function<Map<String, Object>, Optional<DataRowKey>> dataRows) {
        return new GeoJsonFile(this.file, dataRows, this.tools);
    }

    /**
     * The same with another tool of a feature by its properties. Features that have none are left out and reported.
     *
     * @param tools called once a feature, on the thread that reads
     */
    public GeoJsonFile withTools(Function<Map<String, Object>, Optional<String>> tools) {
        return new GeoJsonFile(this.file, this.dataRows, tools);
    }

    /**
     * Write images, which are read once and not collected in memory. The file appears when it is complete and replaces one
     * that is there.
     *
     * @return what the format could not hold
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
     * Read the features. Those of a data row that follow each other become one image, whose file name is the id or global
     * key of the data row. Close the stream to close the file.
     *
     * <p>Several parts of one feature become several objects; they, holes of polygons and heights are reported.
     *
     * @param report gets what cannot be held, and is complete when all features have been read
     * @throws IllegalArgumentException while reading, if the file is not of this form
     * @throws UncheckedIOException if it cannot be read
     */
    public Stream<LabeledImage> read(FormatReport report) {
        try {
            return GeoJsonReader.read(this.file, new GeoFeatures(this.dataRows, this.tools, report));
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
