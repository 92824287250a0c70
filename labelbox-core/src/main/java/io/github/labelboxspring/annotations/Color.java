package io.github.labelboxspring.annotations;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;

/**
 * A color in the image of a mask.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 */
public record Color(int red, int green, int blue) {

    public static final Color WHITE = new Color(255, 255, 255);

    private static final int MOST = 255;

    /** @throws IllegalArgumentException if a component is out of range */
    public Color {
        check(red);
        check(green);
        check(blue);
    }

    /** Return the color of a pixel. Gray values are used as stored. */
    static Color at(BufferedImage image, int x, int y) {
        if (image.getRaster().getNumBands() == 1 && !(image.getColorModel() instanceof IndexColorModel)) {
            int gray = image.getRaster().getSample(x, y, 0);
            return new Color(gray, gray, gray);
        }
        int rgb = image.getRGB(x, y);
        return new Color(rgb >> 16 & MOST, rgb >> 8 & MOST, rgb & MOST);
    }

    private static void check(int part) {
        if (part < 0 || part > MOST) {
            throw new IllegalArgumentException(
                    "A component of a color must be between 0 and " + MOST + ", but was " + part);
        }
    }
}
