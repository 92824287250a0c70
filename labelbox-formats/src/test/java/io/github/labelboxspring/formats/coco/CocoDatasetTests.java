package io.github.labelboxspring.formats.coco;

import static io.github.labelboxspring.formats.Samples.CAR;
import static io.github.labelboxspring.formats.Samples.CATEGORIES;
import static io.github.labelboxspring.formats.Samples.ROAD;
import static io.github.labelboxspring.formats.Samples.ROOF;
import static io.github.labelboxspring.formats.Samples.image;
import static io.github.labelboxspring.formats.Samples.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.labelboxspring.annotations.Box;
import io.github.labelboxspring.annotations.Certainty;
import io.github.labelboxspring.annotations.Color;
import io.github.labelboxspring.annotations.Mask;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import io.github.labelboxspring.annotations.Point;
import io.github.labelboxspring.annotations.Polygon;
import io.github.labelboxspring.datarows.DataRowKey;
import io.github.labelboxspring.formats.ImageSize;
import io.github.labelboxspring.formats.Samples;
import io.github.labelboxspring.formats.images.Categories;
import io.github.labelboxspring.formats.images.FormatReport;
import io.github.labelboxspring.formats.images.ImageReading;
import io.github.labelboxspring.formats.images.LabeledImage;
import io.github.labelboxspring.formats.masks.Bitmap;
import io.github.labelboxspring.imports.NewLabel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CocoDatasetTests {

    @TempDir
    Path directory;

    private final ImageReading reading = ImageReading.byGlobalKey();

    private List<LabeledImage> read() {
        try (Stream<LabeledImage> images = CocoDataset.in(this.directory).read(this.reading)) {
            return images.toList();
        }
    }

    private List<LabeledImage> read(String json) throws IOException {
        Path file = Files.writeString(this.directory.resolve("file.json"), json);
        try (Stream<LabeledImage> images = CocoDataset.readFile(file, this.reading)) {
            return images.toList();
        }
    }

    @Test
    void boxesPolygonsMasksPointsAndConfidencesAreHeld() {
        List<LabeledImage> images = List.of(
                image(
                        "street.png",
                        object("car", CAR),
                        object("car", new Box(0.25, 1.5, 3.125, 0)).withCertainty(Certainty.of(0.75)),
                        object("roof", ROOF),
                        object("wheel", new Point(30, 29.5)),
                        object("road", ROAD.toMask())),
                image("empty.png"));

        FormatReport report = CocoDataset.in(this.directory).write(images.stream(), CATEGORIES);

        assertThat(report.losses()).isEmpty();
        assertThat(read()).isEqualTo(images);
        assertThat(this.reading.report().losses()).isEmpty();
    }

    @Test
    void whatIsLostIsReportedWithItsDataRow() {
        FormatReport report = CocoDataset.in(this.directory).write(Stream.of(Samples.difficult()), CATEGORIES);

        List<String> row = List.of("difficult.png");
        assertThat(report.losses())
                .containsExactly(
                        new FormatReport.Loss("answer about an object", "color", 1, row),
                        new FormatReport.Loss("metric 'blur'", "car", 1, row),
                        new FormatReport.Loss("object of a tool without a category", "lane", 1, row),
                        new FormatReport.Loss("answer about the image", "weather", 1, row),
                        new FormatReport.Loss("relationship", "has", 1, row),
                        new FormatReport.Loss("line", "car", 1, row));
        assertThat(read().get(0).annotations()).hasSize(2);
    }

    @Test
    void masksNeedPixelsOfTheSizeOfTheirImage() {
        FormatReport report = CocoDataset.in(this.directory)
                .write(
                        Stream.of(image(
                                "street.png",
                                object("road", Mask.ofUrl("https://example.org/m.png", Color.WHITE)),
                                object(
                                        "road",
                                        Bitmap.ofRegions(ImageSize.of(3, 3), List.of())
                                                .toMask()),
                                object(
                                        "road",
                                        Bitmap.ofRegions(Samples.SIZE, List.of())
                                                .toMask()))),
                        CATEGORIES);

        assertThat(report.losses())
                .extracting(FormatReport.Loss::what)
                .containsExactly(
                        "mask of which only a link is known",
                        "mask of another size than its image",
                        "mask without pixels");
    }

    @Test
    void eachSplitHasAFile() {
        CocoDataset.in(this.directory).write(Samples.splits().stream(), CATEGORIES);

        assertThat(this.directory.toFile().list())
                .containsExactlyInAnyOrder(
                        "instances_train.json", "instances_val.json", "instances_test.json", "instances.json");
        assertThat(read()).isEqualTo(Samples.splits());
    }

    @Test
    void categoriesHaveTheSameNumbersWhateverTheImagesHold() throws IOException {
        Categories categories = CATEGORIES.withTool("van", "car");
        CocoDataset.in(this.directory)
                .write(Stream.of(image("a.png", object("van", CAR), object("road", CAR))), categories);

        assertThat(Files.readString(this.directory.resolve("instances.json")))
                .contains("\"category_id\":1", "\"category_id\":4", "{\"id\":4,\"name\":\"road\"");
        try (Stream<LabeledImage> images =
                CocoDataset.in(this.directory).read(this.reading.withTools(categories::tool))) {
            assertThat(images.findFirst().orElseThrow().annotations())
                    .containsExactly(object("van", CAR), object("road", CAR));
        }
    }

    @Test
    void anImageWithoutSizeIsRefusedAndNothingIsLeft() {
        LabeledImage image = image("street.png").withoutSize();

        assertThatThrownBy(() -> CocoDataset.in(this.directory).write(Stream.of(image), CATEGORIES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The size of the image of data row 'street.png' is unknown");
        assertThat(this.directory).isEmptyDirectory();
    }

    @Test
    void filesOfOthersMayHaveAnyOrder() throws IOException {
        List<LabeledImage> images = read("""
                {"annotations":[
                  {"id":1,"image_id":7,"category_id":9,"bbox":[1,2,3,4],"iscrowd":0},
                  {"id":2,"image_id":3,"category_id":9,"segmentation":[[0,0,4,0,4,4],[8,8,9,8,9,9]],"bbox":[0,0,9,9]},
                  {"id":3,"image_id":7,"category_id":9,"bbox":[5,6,7,8],"score":0.5},
                  {"id":4,"image_id":3,"category_id":9,"keypoints":[1,2,2,0,0,0,3,4,1],"bbox":[0,0,9,9]},
                  {"id":5,"image_id":8,"category_id":9,"bbox":[5,6,7,8]},
                  {"id":6,"image_id":3,"category_id":8,"bbox":[5,6,7,8]},
                  {"id":7,"image_id":3,"category_id":9,"segmentation":{"size":[2,3],"counts":[1,2,3]},"iscrowd":1}],
                 "info":{"images":[1]},
                 "categories":[{"id":9,"name":"car"}],
                 "images":[{"id":7,"file_name":"b.jpg","width":10,"height":20},{"id":3,"file_name":"a.jpg"}]}
                """);

        assertThat(images).hasSize(2);
        assertThat(images.get(0).fileName()).isEqualTo("a.jpg");
        assertThat(images.get(0).size()).isNull();
        assertThat(images.get(0).annotations())
                .startsWith(
                        object("car", Polygon.of(new Point(0, 0), new Point(4, 0), new Point(4, 4))),
                        object("car", Polygon.of(new Point(8, 8), new Point(9, 8), new Point(9, 9))),
                        object("car", new Point(1, 2)),
                        object("car", new Point(3, 4)))
                .hasSize(5);
        Bitmap crowd =
                Bitmap.of((Mask) ((ObjectAnnotation) images.get(0).annotations().get(4)).mark());
        assertThat(crowd.contains(0, 1) && crowd.contains(1, 0) && crowd.count() == 2)
                .isTrue();
        assertThat(images.get(1))
                .isEqualTo(LabeledImage.of(
                                DataRowKey.globalKey("b.jpg"),
                                "b.jpg",
                                List.of(
                                        object("car", new Box(1, 2, 3, 4)),
                                        object("car", new Box(5, 6, 7, 8)).withCertainty(Certainty.of(0.5))))
                        .withSize(ImageSize.of(10, 20)));
        assertThat(this.reading.report().losses())
                .extracting(FormatReport.Loss::what)
                .containsExactlyInAnyOrder(
                        "annotation of an image that the file lacks",
                        "object of several polygons as one object for each",
                        "object of several keypoints as one point for each",
                        "annotation of a category that the file lacks",
                        "crowd as one mask");
    }

    @Test
    void longPolygonsAreRead() {
        List<Point> corners = IntStream.range(0, 1000)
                .mapToObj(each -> new Point(each % 100 + 0.125, each % 80 + 0.25))
                .toList();
        LabeledImage image = image("street.png", object("roof", new Polygon(corners)), object("car", CAR));
        CocoDataset.in(this.directory).write(Stream.of(image), CATEGORIES);

        assertThat(read()).containsExactly(image);
    }

    @Test
    void imagesAndCategoriesOfNoDataRowOrToolAreReported() throws IOException {
        CocoDataset.in(this.directory)
                .write(Stream.of(image("a.png", object("car", CAR), object("roof", ROOF)), image("b.png")), CATEGORIES);

        ImageReading some = this.reading
                .withDataRows(
                        name -> name.startsWith("a") ? Optional.of(DataRowKey.globalKey("row")) : Optional.empty())
                .withTools(name -> Optional.of(name).filter("car"::equals));
        try (Stream<LabeledImage> images = CocoDataset.in(this.directory).read(some)) {
            assertThat(images.map(LabeledImage::toLabel).toList())
                    .containsExactly(NewLabel.of(DataRowKey.globalKey("row"), object("car", CAR)));
        }
        assertThat(this.reading.report().losses())
                .containsExactly(
                        new FormatReport.Loss("object of a category without a tool", "roof", 1, List.of("row")),
                        new FormatReport.Loss("image without a data row", null, 1, List.of("b.png")));
    }

    @Test
    void whatCannotBeReadNamesTheFile() {
        assertThatThrownBy(() -> read("[]")).hasMessageMatching("Cannot read .*file.json as a COCO data set: .*object");
        assertThatThrownBy(() -> read("{\"images\":[{\"id\":\"x\"}]}"))
                .hasMessageContaining("'id' must be a whole number in {\"id\":\"x\"}");
        assertThatThrownBy(() -> read("{\"images\":[{\"id\":1},{\"id\":1}]}"))
                .hasMessageContaining("Two images have the id 1");
        assertThatThrownBy(() ->
                        read("{\"images\":[{\"id\":1,\"file_name\":\"a\"}],\"categories\":[{\"id\":1,\"name\":\"b\"}],"
                                + "\"annotations\":[{\"image_id\":1,\"category_id\":1,\"bbox\":[1,2,3]}]}"))
                .hasMessageMatching("Cannot read .*file.json as a COCO data set: .* a bbox of four numbers: .*");
        assertThatThrownBy(this::read).hasMessageContaining("There is no instances.json");
    }
}
