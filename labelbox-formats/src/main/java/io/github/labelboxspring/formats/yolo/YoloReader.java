package io.github.labelboxspring.formats.yolo;

import io.github.labelboxspring.annotations.Annotation;
import io.github.labelboxspring.annotations.Box;
import io.github.labelboxspring.annotations.Certainty;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import io.github.labelboxspring.annotations.Point;
import io.github.labelboxspring.annotations.Polygon;
import io.github.labelboxspring.datarows.DataRowKey;
import io.github.labelboxspring.formats.ImageSize;
import io.github.labelboxspring.formats.images.ImageReading;
import io.github.labelboxspring.formats.images.LabeledImage;
import io.github.labelboxspring.formats.internal.DataSetPaths;
import io.github.labelboxspring.formats.internal.ImageStreams;
import io.github.labelboxspring.models.DataSplit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads a data set. */
final class YoloReader {

    private static final Map<String, DataSplit> SPLITS =
            Map.of("train", DataSplit.TRAINING, "val", DataSplit.VALIDATION, "test", DataSplit.TEST);

    private static final String IMAGES = "images";

    private static final int BOX = 5;

    private static final int HEIGHT = 4;

    private static final int LEAST_POLYGON = 7;

    private final DataYaml data;

    private final ImageReading reading;

    YoloReader(DataYaml data, ImageReading reading) {
        this.data = data;
        this.reading = reading;
    }

    /** Images whose files may be missing. */
    private record Image(Path file, String name, DataSplit split) {}

    Stream<LabeledImage> read() {
        List<Supplier<Stream<Image>>> places = new ArrayList<>();
        for (String split : DataYaml.SPLITS) {
            for (Path place : this.data.splits().getOrDefault(split, List.of())) {
                places.add(() -> images(place, Objects.requireNonNull(SPLITS.get(split))));
            }
        }
        return ImageStreams.concat(places).flatMap(image -> read(image).stream());
    }

    private static Stream<Image> images(Path place, DataSplit split) {
        try {
            if (Files.isDirectory(place)) {
                return Files.walk(place)
                        .filter(Files::isRegularFile)
                        .map(file -> new Image(file, name(place.relativize(file)), split));
            }
            if (place.toString().endsWith(".txt")) {
                return Files.lines(place)
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(line -> listed(place, line, split));
            }
            Path labels = labels(place);
            return Files.walk(labels)
                    .filter(file -> file.toString().endsWith(".txt"))
                    .map(file -> labels.relativize(file))
                    .map(file -> new Image(place.resolve(file), DataSetPaths.stem(name(file)), split));
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static String name(Path relative) {
        return relative.toString().replace('\\', '/');
    }

    /** The name of an image in a list is the part after the directory of its split. */
    private static Image listed(Path list, String line, DataSplit split) {
        Path file = Optional.ofNullable(list.getParent())
                .map(parent -> parent.resolve(line))
                .orElseGet(() -> Path.of(line));
        String marker = "/" + IMAGES + "/";
        int at = ("/" + line).indexOf(marker);
        String behind = at < 0 ? line : ("/" + line).substring(at + marker.length());
        int slash = behind.indexOf('/');
        return new Image(file, slash < 0 ? behind : behind.substring(slash + 1), split);
    }

    /** Ultralytics reads the labels of an image from the path in which the last {@code images} is {@code labels}. */
    private static Path labels(Path images) {
        for (int i = images.getNameCount() - 1; i >= 0; i--) {
            if (images.getName(i).toString().equals(IMAGES)) {
                Path before = i == 0 ? Path.of("") : images.subpath(0, i);
                Path path = before.resolve("labels");
                path = i + 1 < images.getNameCount()
                        ? path.resolve(images.subpath(i + 1, images.getNameCount()))
                        : path;
                return images.getRoot() == null ? path : images.getRoot().resolve(path);
            }
        }
        return images;
    }

    private Optional<LabeledImage> read(Image image) {
        return this.reading.dataRow(image.name()).map(dataRow -> {
            Path labels = labels(image.file());
            Path file = labels.resolveSibling(DataSetPaths.stem(String.valueOf(labels.getFileName())) + ".txt");
            SizeOfImage size = new SizeOfImage(image.name(), image.file(), this.reading);
            List<Annotation> annotations = new ArrayList<>();
            if (Files.exists(file)) {
                try (Stream<String> lines = Files.lines(file)) {
                    lines.map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .forEach(line ->
                                    annotation(line, file, size, dataRow).ifPresent(annotations::add));
                } catch (IOException ex) {
                    throw new UncheckedIOException(ex);
                }
            }
            LabeledImage labeled =
                    LabeledImage.of(dataRow, image.name(), annotations).withSplit(image.split());
            return size.find().map(labeled::withSize).orElse(labeled);
        });
    }

    private Optional<Annotation> annotation(String line, Path file, SizeOfImage size, DataRowKey dataRow) {
        double[] numbers;
        try {
            numbers = Stream.of(line.split("\\s+"))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        } catch (NumberFormatException ex) {
            throw new IllegalArgumentException("A line of " + file + " does not consist of numbers: " + line, ex);
        }
        String category = numbers.length == 0 ? null : this.data.names().get((int) numbers[0]);
        if (category == null) {
            throw new IllegalArgumentException(
                    "data.yaml has no name for the category in a line of " + file + ": " + line);
        }
        Function<String, Annotation> annotation = annotation(numbers, line, file, size);
        return this.reading.tool(category, dataRow).map(annotation);
    }

    private static Function<String, Annotation> annotation(double[] numbers, String line, Path file, SizeOfImage lazy) {
        ImageSize size = lazy.require();
        if (numbers.length == BOX || numbers.length == BOX + 1) {
            double width = numbers[HEIGHT - 1] * size.width();
            double height = numbers[HEIGHT] * size.height();
            Box box = new Box(
                    numbers[1] * size.width() - width / 2, numbers[2] * size.height() - height / 2, width, height);
            Certainty certainty = numbers.length == BOX ? Certainty.NONE : Certainty.of(numbers[BOX]);
            return tool -> ObjectAnnotation.of(tool, box).withCertainty(certainty);
        }
        if (numbers.length < LEAST_POLYGON || numbers.length % 2 == 0) {
            throw new IllegalArgumentException("A line of " + file + " has " + numbers.length
                    + " numbers and is neither a box nor a polygon: " + line);
        }
        List<Point> points = new ArrayList<>();
        for (int i = 1; i < numbers.length; i += 2) {
            points.add(new Point(numbers[i] * size.width(), numbers[i + 1] * size.height()));
        }
        return tool -> ObjectAnnotation.of(tool, new Polygon(points));
    }
}
