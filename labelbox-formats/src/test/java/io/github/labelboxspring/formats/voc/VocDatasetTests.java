package io.github.labelboxspring.formats.voc;

import static io.github.labelboxspring.formats.Samples.CAR;
import static io.github.labelboxspring.formats.Samples.CATEGORIES;
import static io.github.labelboxspring.formats.Samples.ROAD;
import static io.github.labelboxspring.formats.Samples.ROOF;
import static io.github.labelboxspring.formats.Samples.image;
import static io.github.labelboxspring.formats.Samples.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.labelboxspring.annotations.Box;
import io.github.labelboxspring.formats.Samples;
import io.github.labelboxspring.formats.images.Categories;
import io.github.labelboxspring.formats.images.FormatReport;
import io.github.labelboxspring.formats.images.ImageReading;
import io.github.labelboxspring.formats.images.LabeledImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocDatasetTests {

    @TempDir
    Path directory;

    private final ImageReading reading = ImageReading.byGlobalKey();

    private List<LabeledImage> read() {
        try (Stream<LabeledImage> images = VocDataset.in(this.directory).read(this.reading)) {
            return images.toList();
        }
    }

    private List<LabeledImage> read(String xml) throws IOException {
        Files.createDirectories(this.directory.resolve("Annotations"));
        Files.writeString(this.directory.resolve("Annotations/a.xml"), xml);
        return read();
    }

    private FormatReport write(LabeledImage... images) {
        return VocDataset.in(this.directory).write(Stream.of(images), CATEGORIES);
    }

    @Test
    void boxesAreHeld() throws IOException {
        LabeledImage street = image("street.png", object("car", CAR), object("road", new Box(0.25, 1.5, 3.125, 20)));
        LabeledImage empty = image("sub/<empty>.png");

        assertThat(write(street, empty).losses()).isEmpty();

        assertThat(read()).containsExactlyInAnyOrder(street, empty);
        assertThat(this.reading.report().losses()).isEmpty();
        assertThat(Files.readString(this.directory.resolve("Annotations/street.xml")))
                .contains("<width>100</width>", "<height>80</height>", "<filename>street.png</filename>")
                .contains("<xmin>21</xmin>", "<ymin>11</ymin>", "<xmax>60</xmax>", "<ymax>30</ymax>");
    }

    @Test
    void otherShapesAreConvertedAndReported() {
        assertThat(write(image(
                                "street.png",
                                object("roof", ROOF),
                                object("road", ROAD.toMask()),
                                object("car", new Box(5, 5, 0, 0.5))))
                        .losses())
                .extracting(FormatReport.Loss::what)
                .containsExactly(
                        "polygon as a box", "mask as a box", "box less than a pixel wide or high, as one pixel");
        assertThat(read().get(0).annotations())
                .containsExactly(
                        object("roof", new Box(20, 4, 40, 6)),
                        object("road", new Box(0, 40, 70, 30)),
                        object("car", new Box(5, 5, 1, 1)));
    }

    @Test
    void whatIsLostIsReportedWithItsDataRow() {
        List<String> row = List.of("difficult.png");

        assertThat(write(Samples.difficult()).losses())
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

    @Test
    void splitsAreLists() {
        VocDataset.in(this.directory).write(Samples.splits().stream(), CATEGORIES);

        assertThat(this.directory.resolve("ImageSets/Main/train.txt")).hasContent("one");
        assertThat(read()).containsExactlyInAnyOrderElementsOf(Samples.splits());
    }

    @Test
    void filesOfOthersAreRead() throws IOException {
        List<LabeledImage> images = read("""
                <?xml version="1.0"?>
                <annotation><size><depth>3</depth></size>
                  <object><name> car </name><pose>Left</pose><truncated>1</truncated><difficult>1</difficult>
                    <bndbox><xmax>60</xmax><xmin>21</xmin><ymin>11</ymin><ymax>30</ymax></bndbox>
                    <part><name>head</name><bndbox><xmin>1</xmin><ymin>1</ymin><xmax>2</xmax><ymax>2</ymax></bndbox></part>
                  </object>
                </annotation>
                """);

        assertThat(images).hasSize(1);
        assertThat(images.get(0).fileName()).isEqualTo("a");
        assertThat(images.get(0).size()).isNull();
        assertThat(images.get(0).annotations()).containsExactly(object("car", CAR));
        assertThat(this.reading.report().losses())
                .extracting(FormatReport.Loss::what)
                .containsExactly(
                        "part of an object",
                        "'difficult' of an object",
                        "'truncated' of an object",
                        "pose of an object");
    }

    /** A document must not read files of the machine. */
    @Test
    void entitiesOfOtherFilesAreNotRead() throws IOException {
        Path secret = Files.writeString(this.directory.resolve("secret.txt"), "secret");

        assertThatThrownBy(() -> read("<!DOCTYPE annotation [<!ENTITY e SYSTEM \"" + secret.toUri()
                        + "\">]><annotation><filename>&e;</filename></annotation>"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a.xml");
    }

    @Test
    void whatCannotBeReadNamesTheFile() {
        assertThatThrownBy(() -> read("<annotation>"))
                .hasMessageMatching("(?s)Cannot read .*a.xml as Pascal VOC annotations.*");
        assertThatThrownBy(() -> read("<other/>")).hasMessageContaining("the document is not an <annotation>");
        assertThatThrownBy(() -> read("<annotation><object><name>car</name></object></annotation>"))
                .hasMessageContaining("an object has no bndbox/xmin");
        assertThatThrownBy(() -> read("<annotation><size><width>x</width></size></annotation>"))
                .hasMessageContaining("the width of the image is not a whole number: x");
    }

    @Test
    void namesThatXmlCannotHoldAreRefused() {
        assertThatThrownBy(() -> VocDataset.in(this.directory).write(Stream.of(), Categories.of("a\u0001b")))
                .hasMessageContaining("control characters, which XML does not support");
    }
}
