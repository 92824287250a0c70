package io.github.labelboxspring.formats.geojson;

import static io.github.labelboxspring.formats.Samples.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.labelboxspring.annotations.Annotation;
import io.github.labelboxspring.annotations.Answer;
import io.github.labelboxspring.annotations.Box;
import io.github.labelboxspring.annotations.Certainty;
import io.github.labelboxspring.annotations.Choice;
import io.github.labelboxspring.annotations.ClassificationAnnotation;
import io.github.labelboxspring.annotations.Line;
import io.github.labelboxspring.annotations.Point;
import io.github.labelboxspring.annotations.Polygon;
import io.github.labelboxspring.datarows.DataRowKey;
import io.github.labelboxspring.formats.Samples;
import io.github.labelboxspring.formats.images.FormatReport;
import io.github.labelboxspring.formats.images.LabeledImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeoJsonFileTests {

    @TempDir
    Path directory;

    private final FormatReport report = new FormatReport();

    private GeoJsonFile file() {
        return GeoJsonFile.at(this.directory.resolve("map.geojson"));
    }

    private List<LabeledImage> read(GeoJsonFile file) {
        try (Stream<LabeledImage> images = file.read(this.report)) {
            return images.toList();
        }
    }

    private List<LabeledImage> read(String json) throws IOException {
        Files.writeString(this.directory.resolve("map.geojson"), json);
        return read(file());
    }

    private static LabeledImage map(DataRowKey key, Annotation... annotations) {
        return LabeledImage.of(key, key.value(), List.of(annotations));
    }

    @Test
    void shapesAnswersAndConfidencesAreHeld() {
        Choice old = Choice.of("old")
                .withCertainty(Certainty.of(0.5))
                .withClassifications(List.of(ClassificationAnnotation.of("why", Answer.text("rust"))));
        List<LabeledImage> maps = List.of(
                map(
                        DataRowKey.globalKey("zurich"),
                        object("roof", Polygon.of(new Point(8.5, 47.3), new Point(8.6, 47.3), new Point(8.55, 47.4)))
                                .withCertainty(Certainty.of(0.25))
                                .withClassifications(List.of(
                                        ClassificationAnnotation.of("state", new Answer.Radio(old)),
                                        ClassificationAnnotation.of("parts", Answer.checklist("left", "right")))),
                        object("car", new Box(8.5, 47.25, 0.25, 0.125)),
                        object("road", Line.through(new Point(8, 47), new Point(-9, -48))),
                        object("tree", new Point(8.5, 47.5)),
                        ClassificationAnnotation.of("weather", Answer.text("clouds"))),
                map(DataRowKey.id("c123"), object("tree", new Point(180, -90))));

        assertThat(file().write(maps.stream()).losses()).isEmpty();

        assertThat(read(file())).isEqualTo(maps);
        assertThat(this.report.losses()).isEmpty();
    }

    @Test
    void ringsRunCounterclockwise() {
        Polygon clockwise = Polygon.of(new Point(0, 0), new Point(0, 1), new Point(1, 0));
        file().write(Stream.of(map(DataRowKey.globalKey("a"), object("roof", clockwise))));

        assertThat(read(file()).get(0).annotations())
                .containsExactly(object("roof", Polygon.of(new Point(0, 0), new Point(1, 0), new Point(0, 1))));
    }

    @Test
    void whatIsLostIsReported() {
        FormatReport losses = file().write(Stream.of(map(
                DataRowKey.globalKey("a"),
                object("road", Samples.ROAD.toMask()),
                object("car", new Polygon(List.of(new Point(0, 0), new Point(1, 1), new Point(0, 0)))),
                Samples.difficult().annotations().get(5))));

        assertThat(losses.losses())
                .extracting(FormatReport.Loss::what)
                .containsExactly("mask", "polygon", "relationship");
    }

    @Test
    void pixelsAreRefused() {
        assertThatThrownBy(() -> file().write(Stream.of(Samples.image("a.png", object("car", Samples.CAR)))))
                .hasMessageContaining("data row 'a.png' has a size of 100 × 80 pixels");
        assertThatThrownBy(() ->
                        file().write(Stream.of(map(DataRowKey.globalKey("a"), object("car", new Point(640, 48))))))
                .hasMessageContaining("'a' has the coordinates (640.0, 48.0), which are not a longitude and latitude");
        assertThat(this.directory).isEmptyDirectory();
    }

    @Test
    void filesOfOthersAreRead() throws IOException {
        read("""
                {"name": {"features": []}, "features": [
                  {"type":"Feature","properties":{"class":"lake","photo":"p1"},"geometry":{"type":"MultiPolygon",
                    "coordinates":[[[[0,0],[4,0],[4,4],[0,0]],[[3,1],[3,2],[2,1],[3,1]]],[[[5,5],[6,5],[6,6],[5,5]]]]}},
                  {"type":"Feature","properties":{"class":"lake","photo":"p2"},"geometry":{"type":"Point",
                    "coordinates":[1,2,300]}},
                  {"type":"Feature","properties":{"class":"lake"},"geometry":null},
                  {"type":"Feature","properties":{"photo":"p2"},"geometry":{"type":"Point","coordinates":[1,2]}},
                  {"type":"Feature","properties":{"class":"lake","photo":"p2"},"geometry":{"type":"GeometryCollection",
                    "geometries":[{"type":"MultiPoint","coordinates":[[1,2],[3,4]]},
                      {"type":"MultiLineString","coordinates":[[[1,2],[3,4]]]}]}}
                ], "type": "FeatureCollection"}
                """);

        GeoJsonFile file = file().withDataRows(properties ->
                        Optional.ofNullable(properties.get("photo")).map(photo -> DataRowKey.globalKey((String) photo)))
                .withTools(properties -> Optional.ofNullable((String) properties.get("class")));
        FormatReport before = new FormatReport();
        try (Stream<LabeledImage> images = file.read(before)) {
            assertThat(images.toList())
                    .containsExactly(
                            map(
                                    DataRowKey.globalKey("p1"),
                                    object("lake", Polygon.of(new Point(0, 0), new Point(4, 0), new Point(4, 4))),
                                    object("lake", Polygon.of(new Point(5, 5), new Point(6, 5), new Point(6, 6)))),
                            map(
                                    DataRowKey.globalKey("p2"),
                                    object("lake", new Point(1, 2)),
                                    object("lake", new Point(1, 2)),
                                    object("lake", new Point(3, 4)),
                                    object("lake", Line.through(new Point(1, 2), new Point(3, 4)))));
        }
        assertThat(before.losses())
                .extracting(FormatReport.Loss::what, FormatReport.Loss::count)
                .containsExactly(
                        tuple("hole of a polygon", 1L),
                        tuple("object of several parts as one object for each", 2L),
                        tuple("height of a position", 1L),
                        tuple("feature without a data row", 1L),
                        tuple("feature without a tool", 1L));
    }

    @Test
    void whatCannotBeReadNamesTheFile() {
        assertThatThrownBy(() -> read("[]")).hasMessageMatching("Cannot read .*map.geojson as GeoJSON: .*object");
        assertThatThrownBy(() -> read("{}")).hasMessageContaining("not a FeatureCollection");
        assertThatThrownBy(() -> read("{\"features\":[")).hasMessageContaining("as GeoJSON");
        assertThatThrownBy(() -> read("{\"features\":[{\"properties\":{\"global_key\":\"a\",\"tool\":\"b\"},"
                        + "\"geometry\":{\"type\":\"Sphere\"}}]}"))
                .hasMessageContaining("unknown geometry type \"Sphere\"");
    }
}
