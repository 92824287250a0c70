package io.github.labelboxspring.formats.internal;

import io.github.labelboxspring.annotations.Mask;
import io.github.labelboxspring.formats.ImageSize;
import io.github.labelboxspring.formats.images.FormatReport;
import io.github.labelboxspring.formats.masks.Bitmap;
import java.util.Optional;

/** Reads pixels of masks. */
public final class MaskPixels {

    private MaskPixels() {}

    /**
     * Return the pixels of a mask, at least one. Masks without pixels, or with a different size than their image, are
     * reported as lost.
     *
     * @throws IllegalArgumentException if the mask is not a readable PNG
     */
    public static Optional<Bitmap> of(Mask mask, ImageSize size, String tool, String dataRow, FormatReport report) {
        if (mask instanceof Mask.OfUrl) {
            report.add("mask of which only a link is known", tool, dataRow);
            return Optional.empty();
        }
        Bitmap bitmap;
        try {
            bitmap = Bitmap.of(mask);
        } catch (IllegalArgumentException ex) {
            throw new IllegalArgumentException(
                    "The mask of '" + tool + "' on data row '" + dataRow + "' cannot be read: " + ex.getMessage(), ex);
        }
        if (!bitmap.size().equals(size)) {
            report.add("mask of another size than its image", tool, dataRow);
            return Optional.empty();
        }
        if (bitmap.count() == 0) {
            report.add("mask without pixels", tool, dataRow);
            return Optional.empty();
        }
        return Optional.of(bitmap);
    }
}
