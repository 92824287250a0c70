package io.github.labelboxspring.annotations;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** The pixels of an object. */
public sealed interface Mask extends Geometry {

    /** An image at this address of which the pixels in this color belong to the object. */
    static Mask ofUrl(String url, Color color) {
        return new OfUrl(url, color, null);
    }

    /** A PNG whose pixels that are not 0 belong to the object, as large as the image. */
    static Mask ofPng(byte[] png) {
        return new OfPng(png);
    }

    /**
     * Runs of pixels that do not and that do belong to the object, in turn: column by column from the upper left corner, as
     * COCO's uncompressed RLE counts them. The first run may be 0.
     *
     * @param height of the image
     * @param width of the image
     */
    static Mask ofRle(int height, int width, List<Integer> counts) {
        return new OfRle(height, width, counts);
    }

    /** The pixels of the image that have this color. */
    static Mask ofImage(BufferedImage image, Color color) {
        BufferedImage pixels = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                pixels.getRaster().setSample(x, y, 0, color.equals(Color.at(image, x, y)) ? 1 : 0);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(pixels, "png", png);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return ofPng(png.toByteArray());
    }

    /**
     * See {@link Mask#ofUrl}.
     *
     * @param url which the platform can read; in an export, which is read with the API key
     * @param color of the object's pixels; white if an export links an image of this object alone
     * @param composite in an export, an image of several objects that is linked besides, otherwise null; it is not sent
     */
    record OfUrl(String url, Color color, @Nullable Composite composite) implements Mask {

        public OfUrl {
            if (url.isBlank()) {
                throw new IllegalArgumentException("A mask needs the address of its image");
            }
        }
    }

    /**
     * An image of several objects.
     *
     * @param color of the pixels that belong to this object
     */
    record Composite(String url, Color color) {}

    /**
     * See {@link Mask#ofPng}.
     *
     * @param png the file; its pixels have the values 0 and 1, in shades of gray
     */
    record OfPng(byte[] png) implements Mask {

        private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G'};

        /** @throws IllegalArgumentException if it is no PNG file */
        public OfPng {
            png = png.clone();
            if (!Arrays.equals(SIGNATURE, Arrays.copyOf(png, SIGNATURE.length))) {
                throw new IllegalArgumentException("The pixels of a mask must be a PNG file, and begin with "
                        + HexFormat.of().formatHex(Arrays.copyOf(png, SIGNATURE.length)));
            }
        }

        @Override
        public byte[] png() {
            return this.png.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof OfPng mask && Arrays.equals(this.png, mask.png);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(this.png);
        }

        /** Different files differ in it, as far as their hash codes do. */
        @Override
        public String toString() {
            return "OfPng[" + this.png.length + " bytes, hash " + Integer.toHexString(hashCode()) + "]";
        }
    }

    /**
     * See {@link Mask#ofRle}.
     *
     * @param height of the image
     * @param width of the image
     * @param counts lengths of the runs, which are as many pixels as the image has
     */
    record OfRle(int height, int width, List<Integer> counts) implements Mask {

        /** @throws IllegalArgumentException if a number is negative, or the runs are not as long as the image */
        public OfRle {
            counts = List.copyOf(counts);
            long pixels = 0;
            for (int count : counts) {
                if (count < 0) {
                    throw new IllegalArgumentException("A run of a mask must not have " + count + " pixels");
                }
                pixels += count;
            }
            if (height < 1 || width < 1 || pixels != (long) height * width) {
                throw new IllegalArgumentException("The runs of a mask have " + pixels + " pixels, which an image "
                        + width + " wide and " + height + " high does not have");
            }
        }
    }
}
