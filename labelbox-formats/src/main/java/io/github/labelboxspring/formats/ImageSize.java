package io.github.labelboxspring.formats;

/**
 * The size of an image.
 *
 * @param width the width in pixels, at least 1
 * @param height the height in pixels, at least 1
 */
public record ImageSize(int width, int height) {

    /** @throws IllegalArgumentException if the width or height is less than one pixel */
    public ImageSize {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException(
                    "The size of an image must be at least 1 × 1 pixels, not " + width + " × " + height);
        }
    }

    /** Create an image size. */
    public static ImageSize of(int width, int height) {
        return new ImageSize(width, height);
    }
}
