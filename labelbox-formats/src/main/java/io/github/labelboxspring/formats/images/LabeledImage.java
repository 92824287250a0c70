package io.github.labelboxspring.formats.images;

import io.github.labelboxspring.annotations.Annotation;
import io.github.labelboxspring.datarows.DataRowKey;
import io.github.labelboxspring.formats.ImageSize;
import io.github.labelboxspring.imports.NewLabel;
import io.github.labelboxspring.models.DataSplit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An image and what a label says of it: what all formats of this module are written from and read into.
 *
 * @param dataRow its data row
 * @param fileName its name in the data set, with {@code /} between directories
 * @param size in pixels, null if it is not known or the coordinates are longitudes and latitudes
 * @param split what it is for
 * @param annotations may be empty: images without objects matter to training
 */
public record LabeledImage(
        DataRowKey dataRow, String fileName, @Nullable ImageSize size, DataSplit split, List<Annotation> annotations) {

    /** @throws IllegalArgumentException if the file name is blank */
    public LabeledImage {
        if (fileName.isBlank()) {
            throw new IllegalArgumentException("The image of data row '" + dataRow.value() + "' needs a file name");
        }
        annotations = List.copyOf(annotations);
    }

    /** An image of unknown size that is in no split. */
    public static LabeledImage of(DataRowKey dataRow, String fileName, List<? extends Annotation> annotations) {
        return new LabeledImage(dataRow, fileName, null, DataSplit.UNASSIGNED, List.copyOf(annotations));
    }

    /** The same with this size. */
    public LabeledImage withSize(ImageSize size) {
        return new LabeledImage(this.dataRow, this.fileName, size, this.split, this.annotations);
    }

    /** The same without a size, as images are whose coordinates are longitudes and latitudes. */
    public LabeledImage withoutSize() {
        return new LabeledImage(this.dataRow, this.fileName, null, this.split, this.annotations);
    }

    /** The same in this split. */
    public LabeledImage withSplit(DataSplit split) {
        return new LabeledImage(this.dataRow, this.fileName, this.size, split, this.annotations);
    }

    /** Return its size. @throws IllegalArgumentException if it is not known */
    public ImageSize requireSize() {
        if (this.size == null) {
            throw new IllegalArgumentException("The size of the image of data row '" + this.dataRow.value()
                    + "' is not known, and the format needs it. Supply it by ExportedImages.withSizes or"
                    + " LabeledImage.withSize");
        }
        return this.size;
    }

    /** Return the label to import. */
    public NewLabel toLabel() {
        return NewLabel.of(this.dataRow, this.annotations);
    }
}
