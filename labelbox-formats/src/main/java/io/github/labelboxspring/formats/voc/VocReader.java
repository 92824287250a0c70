package io.github.labelboxspring.formats.voc;

import io.github.labelboxspring.annotations.Annotation;
import io.github.labelboxspring.annotations.Box;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import io.github.labelboxspring.formats.images.ImageReading;
import io.github.labelboxspring.formats.images.LabeledImage;
import io.github.labelboxspring.formats.internal.SplitNames;
import io.github.labelboxspring.models.DataSplit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a data set. */
final class VocReader {

    private static final String EXTENSION = ".xml";

    private final Path annotations;

    private final ImageReading reading;

    private final Map<String, DataSplit> splits = new HashMap<>();

    VocReader(Path directory, ImageReading reading) throws IOException {
        this.annotations = directory.resolve("Annotations");
        this.reading = reading;
        Path lists = directory.resolve("ImageSets").resolve("Main");
        for (DataSplit split : List.of(DataSplit.TRAINING, DataSplit.VALIDATION, DataSplit.TEST)) {
            Path list = lists.resolve(SplitNames.of(split).orElseThrow() + ".txt");
            if (Files.exists(list)) {
                try (Stream<String> lines = Files.lines(list)) {
                    lines.map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .forEach(stem -> this.splits.put(stem, split));
                }
            }
        }
    }

    Stream<LabeledImage> read() throws IOException {
        return Files.walk(this.annotations)
                .filter(file -> file.toString().endsWith(EXTENSION))
                .flatMap(file -> read(file).stream());
    }

    private Optional<LabeledImage> read(Path file) {
        String path = this.annotations.relativize(file).toString().replace('\\', '/');
        String stem = path.substring(0, path.length() - EXTENSION.length());
        try {
            VocDocument document = VocDocument.read(file);
            String name = document.fileName().isBlank() ? stem : document.fileName();
            return this.reading.dataRow(name).map(dataRow -> {
                List<Annotation> objects = new ArrayList<>();
                for (VocDocument.Item each : document.objects()) {
                    this.reading.tool(each.name(), dataRow).ifPresent(tool -> {
                        each.attributes()
                                .forEach(attribute -> this.reading.report().add(attribute, tool, dataRow.value()));
                        objects.add(ObjectAnnotation.of(tool, box(each)));
                    });
                }
                LabeledImage image = LabeledImage.of(dataRow, name, objects)
                        .withSplit(this.splits.getOrDefault(stem, DataSplit.UNASSIGNED));
                return document.size()
                        .or(() -> this.reading.size(name))
                        .map(image::withSize)
                        .orElse(image);
            });
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        } catch (IllegalArgumentException ex) {
            throw new IllegalArgumentException(
                    "Cannot read " + file + " as Pascal VOC annotations: " + ex.getMessage(), ex);
        }
    }

    private static Box box(VocDocument.Item item) {
        double left = item.number("xmin") - 1;
        double top = item.number("ymin") - 1;
        return new Box(left, top, item.number("xmax") - left, item.number("ymax") - top);
    }
}
