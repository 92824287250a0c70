package io.github.labelboxspring.formats;

import io.github.labelboxspring.annotations.Annotation;
import io.github.labelboxspring.annotations.Box;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import io.github.labelboxspring.annotations.Point;
import io.github.labelboxspring.annotations.Polygon;
import io.github.labelboxspring.datarows.DataRowKey;
import io.github.labelboxspring.formats.coco.CocoDataset;
import io.github.labelboxspring.formats.geojson.GeoJsonFile;
import io.github.labelboxspring.formats.images.Categories;
import io.github.labelboxspring.formats.images.FormatReport;
import io.github.labelboxspring.formats.images.ImageReading;
import io.github.labelboxspring.formats.images.LabeledImage;
import io.github.labelboxspring.formats.voc.VocDataset;
import io.github.labelboxspring.formats.yolo.YoloDataset;
import io.github.labelboxspring.formats.yolo.YoloTask;
import io.github.labelboxspring.imports.NewLabel;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A program that writes and reads many images in each format; of formats with a file an image, a tenth as many. */
public final class ManyImages {

    private static final Categories CATEGORIES = Categories.of("car", "roof", "wheel");

    private static final int FEWER = 10;

    private ManyImages() {}

    public static void main(String[] arguments) {
        Path directory = Path.of(arguments[0]);
        int images = Integer.parseInt(arguments[1]);
        ImageReading reading = ImageReading.byGlobalKey().withSizes(name -> Optional.of(Samples.SIZE));

        CocoDataset coco = CocoDataset.in(directory.resolve("coco"));
        run("COCO", images, () -> coco.write(images(images), CATEGORIES), () -> coco.read(reading));
        GeoJsonFile map = GeoJsonFile.at(directory.resolve("map.geojson"));
        run(
                "GeoJSON",
                images,
                () -> map.write(images(images).map(LabeledImage::withoutSize)),
                () -> map.read(reading.report()));
        int fewer = images / FEWER;
        YoloDataset yolo = YoloDataset.in(directory.resolve("yolo"));
        run("YOLO", fewer, () -> yolo.write(images(fewer), CATEGORIES, YoloTask.DETECT), () -> yolo.read(reading));
        VocDataset voc = VocDataset.in(directory.resolve("voc"));
        run("VOC", fewer, () -> voc.write(images(fewer), CATEGORIES), () -> voc.read(reading));
    }

    private static Stream<LabeledImage> images(int count) {
        return IntStream.range(0, count).mapToObj(number -> {
            double at = number % 50;
            List<Annotation> annotations = List.of(
                    ObjectAnnotation.of("car", new Box(at, 10, 20, 30)),
                    ObjectAnnotation.of(
                            "roof", Polygon.of(new Point(at, 1), new Point(at + 9.25, 1), new Point(at, 9.5))),
                    ObjectAnnotation.of("wheel", new Point(at, 5)));
            String key = "image-" + number + ".png";
            return LabeledImage.of(DataRowKey.globalKey(key), key, annotations).withSize(Samples.SIZE);
        });
    }

    /** Read as an import does. */
    private static void run(
            String format, int expected, Supplier<FormatReport> write, Supplier<Stream<LabeledImage>> read) {
        long begin = System.nanoTime();
        FormatReport report = write.get();
        long written = System.nanoTime();
        int found = 0;
        try (Stream<LabeledImage> images = read.get()) {
            Iterator<NewLabel> labels = images.map(LabeledImage::toLabel).iterator();
            while (labels.hasNext()) {
                found += labels.next().annotations().isEmpty() ? 0 : 1;
            }
        }
        double second = 1e9;
        System.out.printf(
                Locale.ROOT,
                "%s: %d images written in %.1f s, read in %.1f s; %d kinds of losses%n",
                format,
                expected,
                (written - begin) / second,
                (System.nanoTime() - written) / second,
                report.losses().size());
        if (found != expected) {
            throw new IllegalStateException(format + " has " + found + " images instead of " + expected);
        }
    }
}
