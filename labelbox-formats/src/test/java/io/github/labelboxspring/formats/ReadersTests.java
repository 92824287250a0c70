package io.github.labelboxspring.formats;

import static io.github.labelboxspring.formats.Samples.CAR;
import static io.github.labelboxspring.formats.Samples.CATEGORIES;
import static io.github.labelboxspring.formats.Samples.ROAD;
import static io.github.labelboxspring.formats.Samples.image;
import static io.github.labelboxspring.formats.Samples.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.labelboxspring.annotations.Box;
import io.github.labelboxspring.annotations.Certainty;
import io.github.labelboxspring.annotations.Line;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import io.github.labelboxspring.annotations.Point;
import io.github.labelboxspring.annotations.Polygon;
import io.github.labelboxspring.datarows.DataRowKey;
import io.github.labelboxspring.formats.coco.CocoDataset;
import io.github.labelboxspring.formats.geojson.GeoJsonFile;
import io.github.labelboxspring.formats.geometry.Region;
import io.github.labelboxspring.formats.images.ImageReading;
import io.github.labelboxspring.formats.images.LabeledImage;
import io.github.labelboxspring.formats.masks.Bitmap;
import io.github.labelboxspring.formats.masks.RunLengths;
import io.github.labelboxspring.formats.voc.VocDataset;
import io.github.labelboxspring.formats.yolo.YoloDataset;
import io.github.labelboxspring.formats.yolo.YoloTask;
import io.github.labelboxspring.models.DataSplit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Other libraries see in what we write what was written, and we see that in what they write. */
@EnabledIfEnvironmentVariable(
        named = Readers.PYTHON,
        matches = ".+",
        disabledReason = "no Python with the readers: no format is compared with another implementation")
class ReadersTests {

    private static final double PIXELS_OF_ROAD = 575;

    /** What supervision writes, see readers.py. */
    private static final List<ObjectAnnotation> WRITTEN =
            List.of(object("car", CAR), object("dog", new Box(5, 40, 10, 30)));

    @TempDir
    Path directory;

    private static List<Double> numbers(JsonNode list) {
        List<Double> numbers = new ArrayList<>();
        list.forEach(each -> numbers.add(each.asDouble()));
        return numbers;
    }

    @Test
    void pycocotoolsReadsOurCoco() {
        CocoDataset.in(this.directory)
                .write(
                        Stream.of(
                                image(
                                        "street.png",
                                        object("car", CAR).withCertainty(Certainty.of(0.75)),
                                        object(
                                                "roof",
                                                Polygon.of(
                                                        new Point(20, 10),
                                                        new Point(60, 10),
                                                        new Point(60, 40),
                                                        new Point(20, 40))),
                                        object("road", ROAD.toMask()),
                                        object("wheel", new Point(30, 29.5))),
                                image("empty.png")),
                        CATEGORIES);

        JsonNode seen = Readers.run("coco", this.directory.resolve("instances.json"));

        assertThat(seen.path("empty.png").path("annotations")).isEmpty();
        assertThat(seen.at("/street.png/width").asInt()).isEqualTo(100);
        assertThat(seen.at("/street.png/height").asInt()).isEqualTo(80);
        JsonNode annotations = seen.at("/street.png/annotations");
        assertThat(annotations)
                .extracting(each -> each.path("category").asString())
                .containsExactly("car", "roof", "road", "wheel");
        assertThat(annotations.get(0).path("score").asDouble()).isEqualTo(0.75);
        assertThat(numbers(annotations.get(0).path("bbox"))).containsExactly(20.0, 10.0, 40.0, 20.0);
        assertThat(annotations.get(0).path("area").asDouble()).isEqualTo(800);
        assertThat(annotations.get(1).path("area").asDouble()).isEqualTo(1200);
        assertThat(annotations.get(1).path("pixels").asDouble()).isEqualTo(1200);
        assertThat(numbers(annotations.get(1).path("bounds"))).containsExactly(20.0, 10.0, 40.0, 30.0);
        assertThat(annotations.get(2).path("pixels").asDouble()).isEqualTo(PIXELS_OF_ROAD);
        assertThat(annotations.get(2).path("area").asDouble()).isEqualTo(PIXELS_OF_ROAD);
        assertThat(numbers(annotations.get(2).path("bbox")))
                .isEqualTo(numbers(annotations.get(2).path("bounds")));
        assertThat(numbers(annotations.get(3).path("keypoints"))).containsExactly(30.0, 29.5, 2.0);
    }

    @Test
    void supervisionReadsOurYolo() throws IOException {
        Samples.png(this.directory.resolve("images/train/street.png"));
        Samples.png(this.directory.resolve("images/train/empty.png"));
        YoloDataset.in(this.directory)
                .write(
                        Stream.of(
                                image("street.png", object("car", CAR), object("road", new Box(0, 0, 100, 80))),
                                image("empty.png")),
                        CATEGORIES,
                        YoloTask.DETECT);

        JsonNode seen = Readers.run("yolo", this.directory, "train");

        assertThat(seen.path("empty.png")).isEmpty();
        assertBox(seen.path("street.png").get(0), "car", 20, 10, 60, 30);
        assertBox(seen.path("street.png").get(1), "road", 0, 0, 100, 80);
    }

    private static void assertBox(JsonNode seen, String category, double... sides) {
        assertThat(seen.path("category").asString()).isEqualTo(category);
        for (int i = 0; i < sides.length; i++) {
            assertThat(seen.path("xyxy").get(i).asDouble()).isCloseTo(sides[i], within(1e-4));
        }
    }

    @Test
    void supervisionReadsOurYoloForSegmentation() throws IOException {
        Samples.png(this.directory.resolve("images/val/street.png"));
        YoloDataset.in(this.directory)
                .write(
                        Stream.of(image(
                                        "street.png",
                                        object(
                                                "car",
                                                Polygon.of(
                                                        new Point(20, 10),
                                                        new Point(60, 10),
                                                        new Point(60, 30),
                                                        new Point(20, 30))))
                                .withSplit(DataSplit.VALIDATION)),
                        CATEGORIES,
                        YoloTask.SEGMENT);

        JsonNode seen = Readers.run("yolo", this.directory, "val").path("street.png");

        assertBox(seen.get(0), "car", 20, 10, 60, 30);
        assertThat(seen.get(0).path("pixels").asInt())
                .as("supervision fills up to the last pixel")
                .isEqualTo(41 * 21);
    }

    @Test
    void supervisionReadsOurVoc() throws IOException {
        Samples.png(this.directory.resolve("JPEGImages/street.png"));
        VocDataset.in(this.directory)
                .write(
                        Stream.of(image("street.png", object("car", CAR), object("road", new Box(0, 0, 100, 80)))),
                        CATEGORIES);

        JsonNode seen = Readers.run("voc", this.directory).path("street.png");

        assertBox(seen.get(0), "car", 20, 10, 60, 30);
        assertBox(seen.get(1), "road", 0, 0, 100, 80);
    }

    @Test
    void shapelyReadsOurGeoJson() {
        Path file = this.directory.resolve("map.geojson");
        Polygon clockwise = Polygon.of(new Point(8, 47), new Point(8, 48), new Point(10, 47));
        GeoJsonFile.at(file)
                .write(Stream.of(LabeledImage.of(
                        DataRowKey.globalKey("a"),
                        "a",
                        List.of(
                                object("roof", clockwise),
                                object("car", new Box(8, 47, 0.5, 0.25)),
                                object("road", Line.through(new Point(8, 47), new Point(9, 48))),
                                object("tree", new Point(8.5, 47.5))))));

        JsonNode seen = Readers.run("geojson", file);

        assertThat(seen.path("errors")).isEmpty();
        assertThat(seen.path("features")).allSatisfy(each -> {
            assertThat(each.path("errors")).isEmpty();
            assertThat(each.path("valid").asBoolean()).isTrue();
            assertThat(each.path("counterclockwise").asBoolean()).isTrue();
        });
        assertThat(seen.path("features"))
                .extracting(each -> each.path("type").asString())
                .containsExactly("Polygon", "Polygon", "LineString", "Point");
        assertThat(seen.at("/features/0/area").asDouble()).isEqualTo(1);
        assertThat(seen.at("/features/1/area").asDouble()).isEqualTo(0.125);
        assertThat(numbers(seen.at("/features/2/bounds"))).containsExactly(8.0, 47.0, 9.0, 48.0);
        assertThat(seen.at("/features/3/properties/tool").asString()).isEqualTo("tree");
    }

    @Test
    void weReadTheBoxesOfOthers() {
        Readers.run("write", this.directory);
        Path boxes = this.directory.resolve("boxes");
        ImageReading reading = ImageReading.byGlobalKey();

        for (Stream<LabeledImage> images : List.of(
                CocoDataset.in(boxes).read(reading),
                YoloDataset.in(boxes).read(reading),
                VocDataset.in(boxes).read(reading))) {
            try (images) {
                List<LabeledImage> read = images.sorted(Comparator.comparing(LabeledImage::fileName))
                        .toList();
                assertThat(read).extracting(LabeledImage::fileName).containsExactly("empty.png", "street.png");
                assertThat(read).extracting(LabeledImage::size).containsOnly(Samples.SIZE);
                assertThat(read.get(0).annotations()).isEmpty();
                assertThat(read.get(1).annotations())
                        .usingRecursiveComparison()
                        .withComparatorForType((one, other) -> Math.abs(one - other) < 1e-3 ? 0 : 1, Double.class)
                        .isEqualTo(WRITTEN);
            }
        }
        assertThat(reading.report().losses()).isEmpty();
    }

    @Test
    void weReadTheMasksOfOthers() throws IOException {
        Readers.run("write", this.directory);
        Path masks = this.directory.resolve("masks");
        ImageReading reading = ImageReading.byGlobalKey();

        for (Stream<LabeledImage> images : List.of(
                CocoDataset.in(masks).read(reading), YoloDataset.in(masks).read(reading))) {
            try (images) {
                assertThat(images.flatMap(image -> image.annotations().stream()).toList())
                        .allSatisfy(each ->
                                assertThat(((ObjectAnnotation) each).mark()).isInstanceOf(Polygon.class))
                        .hasSize(2);
            }
        }
        String runs = Files.readString(this.directory.resolve("runs.txt"));
        Bitmap car = Bitmap.ofRegions(
                Samples.SIZE,
                List.of(Region.of(
                        Polygon.of(new Point(20, 10), new Point(60, 10), new Point(60, 30), new Point(20, 30)))));
        assertThat(RunLengths.of(car, RunLengths.Order.COLUMNS).compressed()).isEqualTo(runs);
    }
}
