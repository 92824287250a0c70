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

    /** Return a mask that consists of the pixels with the given color in the image at a URL. */
    static Mask ofUrl(String url, Color color) {
        return new OfUrl(url, color, null);
    }

    /** Return a mask that consists of the nonzero pixels of a PNG, which must have the size of the asset. */
    static Mask ofPng(byte[] png) {
        return new OfPng(png);
    }

    /**
     * Return a mask with alternating run lengths of pixels outside and inside the object, column by column from the
     * upper left corner, like COCO's uncompressed RLE. The first run may be 0.
     *
     * @param height height of the image
     * @param width width of the image
     */
    static Mask ofRle(int height, int width, List<Integer> counts) {
        return new OfRle(height, width, counts);
    }

    /** Return a mask that consists of the pixels with the given color in an image. */
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
     * @param url a URL that Labelbox can read; in an export, a URL that is read with the API key
     * @param color color of the object's pixels; white if an export links to an image of only this object
     * @param composite in an export, a linked image of several objects, otherwise null; not sent in imports
     */
    record OfUrl(String url, Color color, @Nullable Composite composite) implements Mask {

        public OfUrl {
            if (url.isBlank()) {
                throw new IllegalArgumentException("The image URL of a mask must not be blank");
            }
        }
    }

    /**
     * An image of several objects.
     *
     * @param color color of this object's pixels
     */
    record Composite(String url, Color color) {}

    /**
     * See {@link Mask#ofPng}.
     *
     * @param png the file, a grayscale image with the pixel values 0 and 1
     */
    record OfPng(byte[] png) implements Mask {

        private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G'};

        /** @throws IllegalArgumentException if the bytes are not a PNG file */
        public OfPng {
            png = png.clone();
            if (!Arrays.equals(SIGNATURE, Arrays.copyOf(png, SIGNATURE.length))) {
                throw new IllegalArgumentException("The pixels of a mask must be a PNG file, which begins with "
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

        /** Includes the hash code to distinguish different files. */
        @Override
        public String toString() {
            return "OfPng[" + this.png.length + " bytes, hash " + Integer.toHexString(hashCode()) + "]";
        }
    }

    /**
     * See {@link Mask#ofRle}.
     *
     * @param height height of the image
     * @param width width of the image
     * @param counts run lengths, whose sum is the number of pixels of the image
     */
    record OfRle(int height, int width, List<Integer> counts) implements Mask {

        /** @throws IllegalArgumentException if a number is negative, or the run lengths do not match the image size */
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
                throw new IllegalArgumentException("The runs of a mask have " + pixels + " pixels, but an image "
                        + width + " wide and " + height + " high has another number");
            }
        }
    }
}
