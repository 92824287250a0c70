package io.github.labelboxspring.formats.yolo;

import io.github.labelboxspring.formats.images.Categories;
import io.github.labelboxspring.formats.images.FormatReport;
import io.github.labelboxspring.formats.images.ImageReading;
import io.github.labelboxspring.formats.images.LabeledImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;

/**
 * A data set in YOLO format, as read by Ultralytics:
 *
 * <pre>
 * data.yaml                  names of the categories, from 0, and where each split is
 * train.txt, val.txt, …      the images of a split: ./images/train/NAME
 * labels/train/STEM.txt      the objects of an image
 * </pre>
 *
 * <p>Place the images in {@code images/train}, {@code images/val} and {@code images/test}; they are not copied. An
 * object is a line: the number of its category and, divided by the width or height of the image, the center, width and
 * height of its box, or the corners of its polygon. Images without a split are written to {@code train}. {@code
 * train.txt} and {@code val.txt} are always written, because Ultralytics requires them; {@code test.txt} only if it
 * contains an image.
 */
public final class YoloDataset {

    private final Path directory;

    private YoloDataset(Path directory) {
        this.directory = directory;
    }

    /** Return a data set in the given directory, which is created when the data set is written. */
    public static YoloDataset in(Path directory) {
        return new YoloDataset(directory);
    }

    /**
     * Write images, which are read once and not collected in memory. No file is overwritten; after a failure, the
     * directory contains the files that were written until then.
     *
     * @return a report of what the format does not support
     * @throws IllegalArgumentException if the size of an image is unknown, its file is outside the directory or in a
     *     directory {@code images}, or two image names differ only in their extension
     * @throws UncheckedIOException if a file cannot be written
     */
    public FormatReport write(Stream<LabeledImage> images, Categories categories, YoloTask task) {
        FormatReport report = new FormatReport();
        try (YoloWriter writer = new YoloWriter(this.directory, categories, task, report)) {
            Iterator<LabeledImage> each = images.iterator();
            while (each.hasNext()) {
                writer.write(each.next());
            }
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return report;
    }

    /**
     * Read the images of all splits in {@code data.yaml}, by directory or list. Close the stream to close the current
     * file.
     *
     * <p>A line of five numbers becomes a box, one of six a box with a confidence, and a longer one a polygon. The size
     * of an image is determined by {@link ImageReading#withSizes} or read from its file.
     *
     * @throws IllegalArgumentException if {@code data.yaml} is invalid; while reading, if a line is invalid or the size
     *     of an image is unknown
     * @throws UncheckedIOException if a file cannot be read
     */
    public Stream<LabeledImage> read(ImageReading reading) {
        try {
            return new YoloReader(DataYaml.read(this.directory), reading).read();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
