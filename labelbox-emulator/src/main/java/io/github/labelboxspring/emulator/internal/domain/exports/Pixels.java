package io.github.labelboxspring.emulator.internal.domain.exports;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.util.List;
import java.util.Optional;

/** Conversions of mask images. */
final class Pixels {

    private static final int INSIDE = 255;

    private Pixels() {}

    /** Return the image on a black background of the given size. */
    static BufferedImage colored(BufferedImage image, int width, int height) {
        BufferedImage ground = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < Math.min(height, image.getHeight()); y++) {
            for (int x = 0; x < Math.min(width, image.getWidth()); x++) {
                ground.setRGB(x, y, image.getRGB(x, y));
            }
        }
        return ground;
    }

    /** Return a grayscale image of the given size that is white where the image is not black, and black elsewhere. */
    static BufferedImage binary(BufferedImage image, int width, int height) {
        BufferedImage ground = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Raster raster = image.getRaster();
        int[] bands = new int[raster.getNumBands()];
        for (int y = 0; y < Math.min(height, image.getHeight()); y++) {
            for (int x = 0; x < Math.min(width, image.getWidth()); x++) {
                ground.getRaster().setSample(x, y, 0, inside(raster.getPixel(x, y, bands)) ? INSIDE : 0);
            }
        }
        return ground;
    }

    private static boolean inside(int[] bands) {
        for (int band = 0; band < Math.min(3, bands.length); band++) {
            if (bands[band] != 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Return the image of a run-length encoding: lengths of runs, alternating between outside and inside, column by
     * column.
     *
     * @param size height and width
     */
    static Optional<BufferedImage> runs(List<?> size, List<?> counts) {
        if (!(size.size() == 2 && size.get(0) instanceof Number rows && size.get(1) instanceof Number columns)
                || rows.intValue() < 1
                || columns.intValue() < 1) {
            return Optional.empty();
        }
        int height = rows.intValue();
        BufferedImage image = new BufferedImage(columns.intValue(), height, BufferedImage.TYPE_BYTE_GRAY);
        long pixels = (long) height * columns.intValue();
        long at = 0;
        boolean inside = false;
        for (Object count : counts) {
            long end = Math.min(pixels, at + (count instanceof Number number ? number.longValue() : 0));
            for (; at < end; at++) {
                image.getRaster().setSample((int) (at / height), (int) (at % height), 0, inside ? INSIDE : 0);
            }
            inside = !inside;
        }
        return Optional.of(image);
    }
}
