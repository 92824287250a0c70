package io.github.labelboxspring.formats.images;

import io.github.labelboxspring.annotations.Annotation;
import io.github.labelboxspring.datarows.DataRowKey;
import io.github.labelboxspring.formats.ImageSize;
import io.github.labelboxspring.imports.NewLabel;
import io.github.labelboxspring.models.DataSplit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An image with the annotations of a label, which all formats of this module write and read.
 *
 * @param dataRow the data row
 * @param fileName the file name in the data set, with {@code /} between directories
 * @param size the size in pixels; null if it is unknown or the coordinates are longitudes and latitudes
 * @param split the split
 * @param annotations the annotations; may be empty, because images without objects matter for training
 */
public record LabeledImage(
        DataRowKey dataRow, String fileName, @Nullable ImageSize size, DataSplit split, List<Annotation> annotations) {

    /** @throws IllegalArgumentException if the file name is blank */
    public LabeledImage {
        if (fileName.isBlank()) {
            throw new IllegalArgumentException(
                    "The file name of the image of data row '" + dataRow.value() + "' must not be blank");
        }
        annotations = List.copyOf(annotations);
    }

    /** Create an image with an unknown size and without a split. */
    public static LabeledImage of(DataRowKey dataRow, String fileName, List<? extends Annotation> annotations) {
        return new LabeledImage(dataRow, fileName, null, DataSplit.UNASSIGNED, List.copyOf(annotations));
    }

    /** Return a copy of this image with the given size. */
    public LabeledImage withSize(ImageSize size) {
        return new LabeledImage(this.dataRow, this.fileName, size, this.split, this.annotations);
    }

    /** Return a copy of this image without a size, as for images whose coordinates are longitudes and latitudes. */
    public LabeledImage withoutSize() {
        return new LabeledImage(this.dataRow, this.fileName, null, this.split, this.annotations);
    }

    /** Return a copy of this image in the given split. */
    public LabeledImage withSplit(DataSplit split) {
        return new LabeledImage(this.dataRow, this.fileName, this.size, split, this.annotations);
    }

    /** Return the size. @throws IllegalArgumentException if it is unknown */
    public ImageSize requireSize() {
        if (this.size == null) {
            throw new IllegalArgumentException("The size of the image of data row '" + this.dataRow.value()
                    + "' is unknown, but the format requires it. Specify it with ExportedImages.withSizes or"
                    + " LabeledImage.withSize");
        }
        return this.size;
    }

    /** Return a label to import. */
    public NewLabel toLabel() {
        return NewLabel.of(this.dataRow, this.annotations);
    }
}
