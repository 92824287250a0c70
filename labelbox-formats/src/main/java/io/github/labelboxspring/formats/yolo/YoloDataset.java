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
 * A data set in the form of YOLO, as Ultralytics reads it:
 *
 * <pre>
 * data.yaml                  names of the categories, from 0, and where each split is
 * train.txt, val.txt, …      the images of a split: ./images/train/NAME
 * labels/train/STEM.txt      the objects of an image
 * </pre>
 *
 * <p>The images belong into {@code images/train}, {@code images/val} and {@code images/test}; they are not copied. An
 * object is a line: the number of its category and, divided by the width or height of the image, the center, width and
 * height of its box, or the corners of its polygon. Images that are in no split are written to {@code train}. There are
 * always {@code train.txt} and {@code val.txt}, which Ultralytics requires, {@code test.txt} only if an image is in it.
 */
public final class YoloDataset {

    private final Path directory;

    private YoloDataset(Path directory) {
        this.directory = directory;
    }

    /** A data set in this directory, which is created when it is written. */
    public static YoloDataset in(Path directory) {
        return new YoloDataset(directory);
    }

    /**
     * Write images, which are read once and not collected in memory. Nothing is overwritten; after a failure, the
     * directory has what was written until then.
     *
     * @return what the format could not hold
     * @throws IllegalArgumentException if the size of an image is not known, its name leads out of the directory or has a
     *     directory {@code images}, or two names differ in their extension only
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
     * Read the images of all splits that {@code data.yaml} names, by directory or by list. Close the stream to close the
     * file that is being read.
     *
     * <p>A line of five numbers becomes a box, one of six a box with a confidence, a longer one a polygon. The size of an
     * image comes from {@link ImageReading#withSizes} or from its file.
     *
     * @throws IllegalArgumentException if {@code data.yaml} cannot be understood; while reading, if a line cannot, or the
     *     size of an image is not known
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
