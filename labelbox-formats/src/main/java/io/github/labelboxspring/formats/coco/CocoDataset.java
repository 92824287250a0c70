package io.github.labelboxspring.formats.coco;

import io.github.labelboxspring.formats.images.Categories;
import io.github.labelboxspring.formats.images.FormatReport;
import io.github.labelboxspring.formats.images.ImageReading;
import io.github.labelboxspring.formats.images.LabeledImage;
import io.github.labelboxspring.formats.internal.ImageStreams;
import io.github.labelboxspring.formats.internal.SplitNames;
import io.github.labelboxspring.models.DataSplit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A data set in COCO format: a JSON file of images, annotations and categories for each split,
 * {@code instances_train.json}, {@code instances_val.json} and {@code instances_test.json}, and {@code instances.json}
 * for images without a split.
 *
 * <p>Supports boxes, polygons, masks with available pixels (as compressed RLE), points (as one keypoint each) and
 * confidences (as {@code score}). Coordinates are pixels from the upper left corner of the image, with fractions. A box
 * has an empty {@code segmentation}; {@code iscrowd} is always 0. Images and annotations are numbered from 1 in each
 * file, categories from 1 in their order.
 */
public final class CocoDataset {

    private final Path directory;

    private CocoDataset(Path directory) {
        this.directory = directory;
    }

    /** Return a data set in the given directory, which is created when the data set is written. */
    public static CocoDataset in(Path directory) {
        return new CocoDataset(directory);
    }

    private Path file(DataSplit split) {
        return this.directory.resolve(
                "instances" + SplitNames.of(split).map(name -> "_" + name).orElse("") + ".json");
    }

    /**
     * Write images, which are read once and not collected in memory; their annotations are kept in a temporary file in
     * the same directory. Files appear when they are complete and replace those of an existing data set; files of
     * splits without images are not changed.
     *
     * @return a report of what the format does not support
     * @throws IllegalArgumentException if the size of an image is unknown
     * @throws UncheckedIOException if a file cannot be written
     */
    public FormatReport write(Stream<LabeledImage> images, Categories categories) {
        FormatReport report = new FormatReport();
        Map<DataSplit, CocoWriter> writers = new EnumMap<>(DataSplit.class);
        try {
            Files.createDirectories(this.directory);
            Iterator<LabeledImage> each = images.iterator();
            while (each.hasNext()) {
                LabeledImage image = each.next();
                DataSplit split = image.split() == DataSplit.UNKNOWN ? DataSplit.UNASSIGNED : image.split();
                CocoWriter writer = writers.get(split);
                if (writer == null) {
                    writer = new CocoWriter(file(split), categories, report);
                    writers.put(split, writer);
                }
                writer.write(image);
            }
            if (writers.isEmpty()) {
                writers.put(DataSplit.UNASSIGNED, new CocoWriter(file(DataSplit.UNASSIGNED), categories, report));
            }
            for (CocoWriter writer : writers.values()) {
                writer.finish();
            }
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        } finally {
            writers.values().forEach(CocoWriter::close);
        }
        return report;
    }

    /**
     * Read the images of all splits. Close the stream to delete its temporary files.
     *
     * @throws IllegalArgumentException if the directory contains no file of a data set
     * @see #readFile
     */
    public Stream<LabeledImage> read(ImageReading reading) {
        List<Supplier<Stream<LabeledImage>>> files = new ArrayList<>();
        for (DataSplit split : DataSplit.values()) {
            Path file = file(split);
            if (split != DataSplit.UNKNOWN && Files.exists(file)) {
                files.add(() -> readFile(file, reading).map(image -> image.withSplit(split)));
            }
        }
        if (files.isEmpty()) {
            throw new IllegalArgumentException("There is no instances.json, nor one of a split, in " + this.directory
                    + ". To read a file with another name, use CocoDataset.readFile");
        }
        return ImageStreams.concat(files);
    }

    /**
     * Read the images of a file in order of their ids, with their annotations. The file is read twice, the second time
     * into a temporary file, so that only 24 bytes of memory per image are needed. Close the stream to delete the
     * temporary file.
     *
     * <p>An annotation with keypoints becomes a point for each labeled keypoint, an annotation with a segmentation a
     * polygon or a mask, and any other annotation a box. Several polygons of one annotation become several objects,
     * which is reported; crowds become masks, which is also reported.
     *
     * @throws IllegalArgumentException while reading, if the file has another format
     * @throws UncheckedIOException if the file cannot be read
     */
    public static Stream<LabeledImage> readFile(Path file, ImageReading reading) {
        return CocoReader.read(file, reading);
    }
}
