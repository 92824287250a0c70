package io.github.labelboxspring.sample.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * The data that is kept of a picture.
 *
 * @param png a PNG of at most {@value #MAX_SIDE} pixels in width and height
 * @param pixels {@value #CELLS} × {@value #CELLS} mean values, row by row, from 0 (white) to {@value #INK} (black)
 * @param mediaType the media type of the original file
 * @param ink the smallest box around everything that is not white, in pixels of the original file: left, top, width,
 *     height; the whole picture if it is white
 */
public record Picture(byte[] png, byte[] pixels, String mediaType, int[] ink) {

    public static final int CELLS = 8;

    private static final int INK = 16;

    private static final int WHITE = 255;

    private static final int MAX_SIDE = 256;

    private static final int MAX_FILE_SIDE = 10_000;

    private static final long MAX_FILE_PIXELS = 40_000_000;

    /**
     * Read a file.
     *
     * @throws UnreadablePictureException if it is neither PNG nor JPEG, is damaged, or is too large to be read safely
     */
    public static Picture of(byte[] file) {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new UnreadablePictureException("This is no PNG or JPEG file");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return of(image(reader), reader.getFormatName());
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException ex) {
            if (ex instanceof UnreadablePictureException known) {
                throw known;
            }
            throw new UnreadablePictureException("The picture is damaged: " + ex.getMessage(), ex);
        }
    }

    /** Read the image. Its size is checked in the header of the file before memory is allocated for its pixels. */
    private static BufferedImage image(ImageReader reader) throws IOException {
        String format = reader.getFormatName();
        if (!format.equalsIgnoreCase("png") && !format.equalsIgnoreCase("jpeg")) {
            throw new UnreadablePictureException("Pictures must be PNG or JPEG files, this is " + format);
        }
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width > MAX_FILE_SIDE || height > MAX_FILE_SIDE || (long) width * height > MAX_FILE_PIXELS) {
            throw new UnreadablePictureException("The picture is too large: " + width + " × " + height + " pixels");
        }
        return reader.read(0);
    }

    private static Picture of(BufferedImage image, String format) {
        double scale = Math.min(1.0, (double) MAX_SIDE / Math.max(image.getWidth(), image.getHeight()));
        BufferedImage small = drawn(image, Math.max(1, (int) Math.round(image.getWidth() * scale)), Math.max(1, (int)
                Math.round(image.getHeight() * scale)));
        return new Picture(png(small), pixels(small), "image/" + format.toLowerCase(Locale.ROOT), ink(small, scale));
    }

    /** Return the image, scaled to the given size, on a white background. */
    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.fillRect(0, 0, width, height);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return drawn;
    }

    private static byte[] pixels(BufferedImage image) {
        byte[] pixels = new byte[CELLS * CELLS];
        for (int at = 0; at < pixels.length; at++) {
            int left = at % CELLS * image.getWidth() / CELLS;
            int top = at / CELLS * image.getHeight() / CELLS;
            int right = Math.max(left + 1, (at % CELLS + 1) * image.getWidth() / CELLS);
            int bottom = Math.max(top + 1, (at / CELLS + 1) * image.getHeight() / CELLS);
            pixels[at] = (byte) Math.round(darkness(image, left, top, right, bottom) * INK / WHITE);
        }
        return pixels;
    }

    private static double darkness(BufferedImage image, int left, int top, int right, int bottom) {
        long sum = 0;
        int count = 0;
        for (int y = top; y < Math.min(bottom, image.getHeight()); y++) {
            for (int x = left; x < Math.min(right, image.getWidth()); x++) {
                sum += WHITE - grey(image, x, y);
                count++;
            }
        }
        return count == 0 ? 0 : (double) sum / count;
    }

    private static int grey(BufferedImage image, int x, int y) {
        int rgb = image.getRGB(x, y);
        return ((rgb >> 16 & 0xff) * 299 + (rgb >> 8 & 0xff) * 587 + (rgb & 0xff) * 114 + 500) / 1_000;
    }

    private static int[] ink(BufferedImage image, double scale) {
        int left = image.getWidth();
        int top = image.getHeight();
        int right = -1;
        int bottom = -1;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (grey(image, x, y) < WHITE) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        int[] box = right < 0
                ? new int[] {0, 0, image.getWidth(), image.getHeight()}
                : new int[] {left, top, right - left + 1, bottom - top + 1};
        return Arrays.stream(box).map(each -> (int) Math.round(each / scale)).toArray();
    }

    private static byte[] png(BufferedImage image) {
        try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (IOException ex) {
            throw new UncheckedIOException("Cannot write a PNG file", ex);
        }
    }
}
