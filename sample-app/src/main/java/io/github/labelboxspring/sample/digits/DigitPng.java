package io.github.labelboxspring.sample.digits;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Renders a digit as a picture that a person can read. */
public final class DigitPng {

    private static final int SCALE = 16;

    private static final int INK = 16;

    private DigitPng() {}

    /** Return a grayscale PNG of 128 × 128 pixels, with dark ink on white paper. */
    public static byte[] of(Digit digit) {
        int side = Digit.SIDE * SCALE;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int ink = digit.pixels()[y / SCALE * Digit.SIDE + x / SCALE];
                image.getRaster().setSample(x, y, 0, 255 - ink * 255 / INK);
            }
        }
        try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (IOException ex) {
            throw new UncheckedIOException("Cannot draw " + digit.name(), ex);
        }
    }
}
