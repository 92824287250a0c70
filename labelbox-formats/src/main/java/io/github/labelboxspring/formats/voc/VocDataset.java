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
 * A data set in the form of Pascal VOC:
 *
 * <pre>
 * Annotations/STEM.xml             the objects of an image
 * ImageSets/Main/train.txt, …      the images of a split, without extension
 * </pre>
 *
 * <p>The images belong into {@code JPEGImages}; they are not copied. Only boxes are held. As in the development kit,
 * {@code xmin}, {@code ymin}, {@code xmax} and {@code ymax} are the first and last pixel that belong to the object, where
 * the upper left pixel of the image is (1, 1): a box whose left side is x and which is w wide has {@code xmin} x + 1 and
 * {@code xmax} x + w. Fractions are kept, as in later data sets of the challenge.
 */
public final class VocDataset {

    private final Path directory;

    private VocDataset(Path directory) {
        this.directory = directory;
    }

    /** A data set in this directory, which is created when it is written. */
    public static VocDataset in(Path directory) {
        return new VocDataset(directory);
    }

    /**
     * Write images, which are read once and not collected in memory. Nothing is overwritten; after a failure, the
     * directory has what was written until then.
     *
     * @return what the format could not hold
     * @throws IllegalArgumentException if the size of an image is not known, its name leads out of the directory, or two
     *     names differ in their extension only
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
     * Read the images below {@code Annotations}, in no particular order; only the lists of splits are held in memory. Close
     * the stream to close the directory.
     *
     * <p>Parts of objects and what is said of a pose or of difficult, truncated and occluded objects are reported as lost.
     * Documents with a document type that refers to other files are not followed.
     *
     * @throws UncheckedIOException if a file cannot be read
     * @throws IllegalArgumentException while reading, if a file is not of this form
     */
    public Stream<LabeledImage> read(ImageReading reading) {
        try {
            return new VocReader(this.directory, reading).read();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
