package io.github.labelboxspring.formats.voc;

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
 * A data set in Pascal VOC format:
 *
 * <pre>
 * Annotations/STEM.xml             the objects of an image
 * ImageSets/Main/train.txt, …      the images of a split, without extension
 * </pre>
 *
 * <p>Place the images in {@code JPEGImages}; they are not copied. Only boxes are supported. As in the development kit,
 * {@code xmin}, {@code ymin}, {@code xmax} and {@code ymax} are the first and last pixel of the object, where the upper
 * left pixel of the image is (1, 1): a box with the left side x and the width w has {@code xmin} x + 1 and {@code xmax}
 * x + w. Fractions are kept, as in later data sets of the challenge.
 */
public final class VocDataset {

    private final Path directory;

    private VocDataset(Path directory) {
        this.directory = directory;
    }

    /** Return a data set in the given directory, which is created when the data set is written. */
    public static VocDataset in(Path directory) {
        return new VocDataset(directory);
    }

    /**
     * Write images, which are read once and not collected in memory. No file is overwritten; after a failure, the
     * directory contains the files that were written until then.
     *
     * @return a report of what the format does not support
     * @throws IllegalArgumentException if the size of an image is unknown, its file is outside the directory, or two
     *     image names differ only in their extension
     * @throws UncheckedIOException if a file cannot be written
     */
    public FormatReport write(Stream<LabeledImage> images, Categories categories) {
        FormatReport report = new FormatReport();
        try (VocWriter writer = new VocWriter(this.directory, categories, report)) {
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
     * Read the images in {@code Annotations}, in no particular order; only the lists of splits are kept in memory.
     * Close the stream to close the directory.
     *
     * <p>Parts of objects, poses, and the attributes difficult, truncated and occluded are reported as lost. References
     * to other files in document types are not followed.
     *
     * @throws UncheckedIOException if a file cannot be read
     * @throws IllegalArgumentException while reading, if a file has another format
     */
    public Stream<LabeledImage> read(ImageReading reading) {
        try {
            return new VocReader(this.directory, reading).read();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
