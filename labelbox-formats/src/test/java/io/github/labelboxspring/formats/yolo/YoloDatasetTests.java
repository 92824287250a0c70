package io.github.labelboxspring.formats.yolo;

import static io.github.labelboxspring.formats.Samples.CAR;
import static io.github.labelboxspring.formats.Samples.CATEGORIES;
import static io.github.labelboxspring.formats.Samples.ROAD;
import static io.github.labelboxspring.formats.Samples.ROOF;
import static io.github.labelboxspring.formats.Samples.image;
import static io.github.labelboxspring.formats.Samples.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.labelboxspring.annotations.Box;
import io.github.labelboxspring.annotations.Certainty;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import io.github.labelboxspring.formats.Samples;
import io.github.labelboxspring.formats.images.Categories;
import io.github.labelboxspring.formats.images.FormatReport;
import io.github.labelboxspring.formats.images.ImageReading;
import io.github.labelboxspring.formats.images.LabeledImage;
import io.github.labelboxspring.models.DataSplit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YoloDatasetTests {

    /** Coordinates are divided by the size of the image and multiplied again. */
    private static final RecursiveComparisonConfiguration NEARLY = RecursiveComparisonConfiguration.builder()
            .withComparatorForType((one, other) -> Math.abs(one - other) < 1e-9 ? 0 : 1, Double.class)
            .build();

    @TempDir
    Path directory;

    private final ImageReading reading = ImageReading.byGlobalKey().withSizes(name -> Optional.of(Samples.SIZE));

    private List<LabeledImage> read(ImageReading with) {
        try (Stream<LabeledImage> images = YoloDataset.in(this.directory).read(with)) {
            return images.toList();
        }
    }

    private FormatReport write(YoloTask task, LabeledImage... images) {
        return YoloDataset.in(this.directory).write(Stream.of(images), CATEGORIES, task);
    }

    @Test
    void boxesAreHeldInDataSetsForDetection() {
        LabeledImage street = image("street.png", object("car", CAR), object("road", new Box(0, 1.5, 100, 33.25)))
                .withSplit(DataSplit.TRAINING);
        LabeledImage empty = image("sub/empty.png").withSplit(DataSplit.VALIDATION);

        assertThat(write(YoloTask.DETECT, street, empty).losses()).isEmpty();

        assertThat(read(this.reading)).usingRecursiveComparison(NEARLY).isEqualTo(List.of(street, empty));
        assertThat(this.directory.resolve("labels/val/sub/empty.txt")).isEmptyFile();
        assertThat(this.directory.resolve("val.txt")).hasContent("./images/val/sub/empty.png");
        assertThat(this.directory.resolve("data.yaml")).hasContent("""
                        train: train.txt
                        val: val.txt
                        names:
                          0: car
                          1: roof
                          2: wheel
                          3: road
                        """);
    }

    @Test
    void polygonsAreHeldInDataSetsForSegmentation() {
        LabeledImage street = image("street.png", object("roof", ROOF)).withSplit(DataSplit.TEST);

        assertThat(write(YoloTask.SEGMENT, street).losses()).isEmpty();

        assertThat(read(this.reading)).usingRecursiveComparison(NEARLY).isEqualTo(List.of(street));
    }

    @Test
    void otherShapesAreConvertedAndReported() {
        LabeledImage street = image("street.png", object("roof", ROOF), object("road", ROAD.toMask()));

        assertThat(write(YoloTask.DETECT, street).losses())
                .extracting(FormatReport.Loss::what)
                .containsExactly("polygon as a box", "mask as a box");
        assertThat(read(this.reading).get(0).annotations())
                .usingRecursiveComparison(NEARLY)
                .isEqualTo(List.of(object("roof", new Box(20, 4, 40, 6)), object("road", new Box(0, 40, 70, 30))));
    }

    @Test
    void masksBecomeTheirOutlines() {
        LabeledImage street = image("street.png", object("car", CAR), object("road", ROAD.toMask()));

        assertThat(write(YoloTask.SEGMENT, street).losses())
                .extracting(FormatReport.Loss::what)
                .containsExactly(
                        "box as a polygon", "hole of a mask", "object of several parts as one object for each");
        assertThat(read(this.reading).get(0).annotations()).hasSize(3);
    }

    @Test
    void whatIsLostIsReportedWithItsDataRow() {
        List<String> row = List.of("difficult.png");

        assertThat(write(YoloTask.DETECT, Samples.difficult()).losses())
                .containsExactlyInAnyOrder(
                        new FormatReport.Loss("answer about an object", "color", 1, row),
                        new FormatReport.Loss("metric 'blur'", "car", 1, row),
                        new FormatReport.Loss("object of a tool without a category", "lane", 1, row),
                        new FormatReport.Loss("answer about the image", "weather", 1, row),
                        new FormatReport.Loss("relationship", "has", 1, row),
                        new FormatReport.Loss("confidence", "car", 1, row),
                        new FormatReport.Loss("point", "wheel", 1, row),
                        new FormatReport.Loss("line", "car", 1, row));
    }

    /** Ultralytics leaves out images with coordinates that are not from 0 to 1. */
    @Test
    void shapesAreCutAtTheEdgeOfTheImage() {
        assertThat(write(YoloTask.DETECT, image("a.png", object("car", new Box(-10, 70, 30, 20))))
                        .losses())
                .containsExactly(new FormatReport.Loss("part outside of the image", "car", 1, List.of("a.png")));
        assertThat(read(this.reading).get(0).annotations())
                .usingRecursiveComparison(NEARLY)
                .isEqualTo(List.of(object("car", new Box(0, 70, 20, 10))));
    }

    @Test
    void imagesWithoutSplitAreForTraining() {
        YoloDataset.in(this.directory).write(Samples.splits().stream(), CATEGORIES, YoloTask.DETECT);

        assertThat(read(this.reading))
                .extracting(LabeledImage::fileName, LabeledImage::split)
                .containsExactly(
                        tuple("one.png", DataSplit.TRAINING),
                        tuple("four.png", DataSplit.TRAINING),
                        tuple("two.png", DataSplit.VALIDATION),
                        tuple("three.png", DataSplit.TEST));
    }

    @Test
    void nothingIsOverwrittenOrLeavesTheDirectory() {
        assertThatThrownBy(() -> write(YoloTask.DETECT, image("a.png"), image("a.jpg")))
                .hasMessageContaining("differ only in their extension");
        assertThatThrownBy(() -> YoloDataset.in(this.directory.resolve("other"))
                        .write(Stream.of(image("../../../a.png")), CATEGORIES, YoloTask.DETECT))
                .hasMessageContaining("is outside the data set");
        assertThatThrownBy(() -> YoloDataset.in(this.directory.resolve("third"))
                        .write(Stream.of(image("a\nb.png")), CATEGORIES, YoloTask.DETECT))
                .hasMessageContaining("control characters");
        assertThatThrownBy(() -> YoloDataset.in(this.directory.resolve("fourth"))
                        .write(Stream.of(image("a/images/b.png")), CATEGORIES, YoloTask.DETECT))
                .hasMessageContaining("'a/images/b.png' contains a directory 'images'");
    }

    @Test
    void directoriesOfOthersAreRead() throws IOException {
        Samples.png(this.directory.resolve("train/images/a.png"));
        Files.createDirectories(this.directory.resolve("train/labels"));
        Files.writeString(this.directory.resolve("train/labels/a.txt"), "0 0.5 0.5 0.2 0.5 0.75\n\n");
        Files.createDirectories(this.directory.resolve("valid/labels"));
        Files.writeString(this.directory.resolve("valid/labels/b.txt"), "1 0 0 1 0 1 1\n");
        Files.writeString(
                this.directory.resolve("data.yaml"),
                "path: ../elsewhere\ntrain: ../train/images\nval: ../valid/images\nnc: 2\nnames: ['car', 'roof']\n");

        List<LabeledImage> images = read(ImageReading.byGlobalKey()
                .withSizes(name -> name.equals("b") ? Optional.of(Samples.SIZE) : Optional.empty()));

        assertThat(images).hasSize(2);
        assertThat(images.get(0).size()).isEqualTo(Samples.SIZE);
        assertThat(images.get(0).annotations())
                .usingRecursiveComparison(NEARLY)
                .isEqualTo(List.of(object("car", new Box(40, 20, 20, 40)).withCertainty(Certainty.of(0.75))));
        assertThat(images.get(1).fileName()).isEqualTo("b");
        assertThat(images.get(1).split()).isEqualTo(DataSplit.VALIDATION);
    }

    @Test
    void namesAreQuotedWhereYamlNeedsIt() {
        Categories odd = Categories.of("no", "a: b", "'quoted' \"twice\"", "1", "ä☃");
        LabeledImage image = image(
                        "a.png",
                        odd.names().stream().map(name -> object(name, CAR)).toArray(ObjectAnnotation[]::new))
                .withSplit(DataSplit.TRAINING);

        YoloDataset.in(this.directory).write(Stream.of(image), odd, YoloTask.DETECT);

        assertThat(read(this.reading)).usingRecursiveComparison(NEARLY).isEqualTo(List.of(image));
    }

    @Test
    void whatCannotBeReadNamesTheFile() throws IOException {
        write(YoloTask.DETECT, image("a.png", object("car", CAR)));
        assertThatThrownBy(() -> read(ImageReading.byGlobalKey()))
                .hasMessageContaining("The size of the image 'a.png' is unknown");
        Path labels = this.directory.resolve("labels/train/a.txt");
        Files.writeString(labels, "0 0.5 x 1 1");
        assertThatThrownBy(() -> read(this.reading))
                .hasMessageContaining("a.txt does not consist of numbers: 0 0.5 x 1 1");
        Files.writeString(labels, "9 0.5 0.5 1 1");
        assertThatThrownBy(() -> read(this.reading)).hasMessageContaining("no name for the category");
        Files.writeString(labels, "0 0.5 0.5 1 1 1 1 1");
        assertThatThrownBy(() -> read(this.reading))
                .hasMessageContaining("8 numbers and is neither a box nor a polygon");
        Files.writeString(this.directory.resolve("data.yaml"), "names: !!java.net.URL [http://example.org]");
        assertThatThrownBy(() -> read(this.reading)).hasMessageContaining("Cannot read");
    }
}
