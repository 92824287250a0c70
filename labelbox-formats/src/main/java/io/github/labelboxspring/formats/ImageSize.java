package io.github.labelboxspring.formats;

/**
 * Size of an image.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 */
public record ImageSize(int width, int height) {

    /** @throws IllegalArgumentException if a side is shorter than one pixel */
    public ImageSize {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("An image of " + width + " × " + height + " pixels does not exist");
        }
    }

    /** An image of this size. */
    public static ImageSize of(int width, int height) {
        return new ImageSize(width, height);
    }
}
