package io.github.labelboxspring.formats.yolo;

import io.github.labelboxspring.annotations.Box;
import io.github.labelboxspring.annotations.Geometry;
import io.github.labelboxspring.annotations.Mask;
import io.github.labelboxspring.annotations.Point;
import io.github.labelboxspring.annotations.Polygon;
import io.github.labelboxspring.formats.ImageSize;
import io.github.labelboxspring.formats.geometry.Region;
import io.github.labelboxspring.formats.images.Categories;
import io.github.labelboxspring.formats.images.FormatReport;
import io.github.labelboxspring.formats.images.LabeledImage;
import io.github.labelboxspring.formats.internal.DataSetPaths;
import io.github.labelboxspring.formats.internal.ImageObject;
import io.github.labelboxspring.formats.internal.MaskPixels;
import io.github.labelboxspring.formats.internal.Shapes;
import io.github.labelboxspring.formats.internal.SplitNames;
import io.github.labelboxspring.formats.masks.Bitmap;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a data set. */
final class YoloWriter implements AutoCloseable {

    private static final String TRAIN = "train";

    private final Path directory;

    private final Categories categories;

    private final YoloTask task;

    private final FormatReport report;

    private final Map<String, BufferedWriter> lists = new LinkedHashMap<>();

    YoloWriter(Path directory, Categories categories, YoloTask task, FormatReport report) throws IOException {
        this.directory = directory;
        this.categories = categories;
        this.task = task;
        this.report = report;
        list(TRAIN);
        list("val");
    }

    private BufferedWriter list(String split) throws IOException {
        BufferedWriter list = this.lists.get(split);
        if (list == null) {
            list = DataSetPaths.create(this.directory.resolve(split + ".txt"), split);
            this.lists.put(split, list);
        }
        return list;
    }

    void write(LabeledImage image) throws IOException {
        ImageSize size = image.requireSize();
        if (("/" + image.fileName()).contains("/images/")) {
            throw new IllegalArgumentException(
                    "The file name '" + image.fileName() + "' contains a directory 'images', where"
                            + " YOLO would look for its labels. Specify another with ExportedImages.withFileNames");
        }
        String split = SplitNames.of(image.split()).orElse(TRAIN);
        Path file = DataSetPaths.resolve(this.directory.resolve("labels").resolve(split), image.fileName(), ".txt");
        try (BufferedWriter labels = DataSetPaths.create(file, image.fileName())) {
            for (ImageObject object : ImageObject.of(image, this.categories, this.report)) {
                if (object.confidence() != null) {
                    lost("confidence", object, image);
                }
                for (List<Double> numbers : numbers(object, size, image)) {
                    labels.write(String.valueOf(object.category()));
                    for (double each : numbers) {
                        labels.append(' ').append(String.valueOf(each));
                    }
                    labels.write('\n');
                }
            }
        }
        list(split)
                .append("./images/")
                .append(split)
                .append('/')
                .append(image.fileName())
                .write('\n');
    }

    private void lost(String what, ImageObject object, LabeledImage image) {
        this.report.add(what, object.tool(), image.dataRow().value());
    }

    /** Return the numbers of each line for an object; empty if it is not supported. */
    private List<List<Double>> numbers(ImageObject object, ImageSize size, LabeledImage image) {
        List<Geometry> parts = parts(object, size, image);
        if (parts.size() > 1) {
            lost("object of several parts as one object for each", object, image);
        }
        return parts.stream()
                .map(part -> part instanceof Box box
                        ? box(box, object, size, image)
                        : ring((Polygon) part, object, size, image))
                .toList();
    }

    /** Return boxes or polygons, depending on the task. */
    private List<Geometry> parts(ImageObject object, ImageSize size, LabeledImage image) {
        Geometry geometry = object.geometry();
        boolean boxes = this.task == YoloTask.DETECT;
        if (geometry instanceof Box || geometry instanceof Polygon) {
            if (boxes == geometry instanceof Box) {
                return List.of(geometry);
            }
            lost(boxes ? "polygon as a box" : "box as a polygon", object, image);
            return List.of(geometry instanceof Box box ? Shapes.polygon(box) : Shapes.bounds(geometry));
        } else if (geometry instanceof Mask mask) {
            Optional<Bitmap> pixels =
                    MaskPixels.of(mask, size, object.tool(), image.dataRow().value(), this.report);
            if (boxes) {
                pixels.ifPresent(each -> lost("mask as a box", object, image));
                return pixels.<List<Geometry>>map(each -> List.of(each.bounds()))
                        .orElse(List.of());
            }
            List<Region> regions = pixels.map(Bitmap::regions).orElse(List.of());
            regions.stream()
                    .flatMap(region -> region.holes().stream())
                    .forEach(hole -> lost("hole of a mask", object, image));
            return regions.stream().<Geometry>map(Region::outline).toList();
        }
        lost(ImageObject.kind(geometry), object, image);
        return List.of();
    }

    /** Return whether a shape has parts outside the image, for which Ultralytics ignores the entire image. */
    private boolean isCut(Box bounds, ImageObject object, ImageSize size, LabeledImage image) {
        boolean cut = bounds.left() < 0
                || bounds.top() < 0
                || bounds.left() + bounds.width() > size.width()
                || bounds.top() + bounds.height() > size.height();
        if (cut) {
            lost("part outside of the image", object, image);
        }
        return cut;
    }

    private List<Double> box(Box box, ImageObject object, ImageSize size, LabeledImage image) {
        Box inside = isCut(box, object, size, image)
                ? Box.between(
                        within(new Point(box.left(), box.top()), size),
                        within(new Point(box.left() + box.width(), box.top() + box.height()), size))
                : box;
        return List.of(
                (inside.left() + inside.width() / 2) / size.width(),
                (inside.top() + inside.height() / 2) / size.height(),
                inside.width() / size.width(),
                inside.height() / size.height());
    }

    private static Point within(Point point, ImageSize size) {
        return new Point(
                Math.max(0, Math.min(size.width(), point.x())), Math.max(0, Math.min(size.height(), point.y())));
    }

    /** Return the corners of a polygon, moving corners outside the image to its edge. */
    private List<Double> ring(Polygon polygon, ImageObject object, ImageSize size, LabeledImage image) {
        boolean cut = isCut(Shapes.bounds(polygon), object, size, image);
        List<Double> numbers = new ArrayList<>();
        for (Point each : Shapes.corners(polygon)) {
            Point inside = cut ? within(each, size) : each;
            numbers.add(inside.x() / size.width());
            numbers.add(inside.y() / size.height());
        }
        return numbers;
    }

    /** Complete the files. */
    @Override
    public void close() throws IOException {
        for (BufferedWriter each : this.lists.values()) {
            each.close();
        }
        DataYaml.write(this.directory, List.copyOf(this.lists.keySet()), this.categories.names());
    }
}
