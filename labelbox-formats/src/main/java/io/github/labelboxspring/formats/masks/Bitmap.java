package io.github.labelboxspring.formats.masks;

import io.github.labelboxspring.annotations.Box;
import io.github.labelboxspring.annotations.Color;
import io.github.labelboxspring.annotations.Mask;
import io.github.labelboxspring.formats.ImageSize;
import io.github.labelboxspring.formats.geometry.Region;
import java.awt.image.BufferedImage;
import java.util.BitSet;
import java.util.List;

/**
 * The pixels of an object.
 *
 * <p>The pixel in column x and row y is the square from (x, y) to (x + 1, y + 1) of the image. Bitmaps are immutable.
 *
 * <pre>{@code
 * Bitmap road = Bitmap.of(Mask.ofPng(Files.readAllBytes(Path.of("road.png"))));
 * List<Region> outlines = road.regions();
 * Mask again = Bitmap.ofRegions(road.size(), outlines).toMask();
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/docs/segmentation-mask">Labelbox: segmentation masks</a>
 */
public final class Bitmap {

    /** The maximum number of pixels of a bitmap, and of an image to decode. */
    public static final int MAX_PIXELS = 1 << 26;

    private final ImageSize size;

    /** The pixels, row by row. */
    private final BitSet pixels;

    private Bitmap(ImageSize size, BitSet pixels) {
        this.size = size;
        this.pixels = pixels;
    }

    /**
     * Create a bitmap with the given pixels.
     *
     * @param pixels the pixels, row by row: the index of a pixel is its row times the width plus its column
     * @throws IllegalArgumentException if there are pixels outside the image, or it has more than {@value #MAX_PIXELS}
     */
    public static Bitmap of(ImageSize size, BitSet pixels) {
        BitSet copy = (BitSet) pixels.clone();
        if (copy.length() > checkedArea(size)) {
            throw new IllegalArgumentException("An image of " + size.width() + " × " + size.height()
                    + " pixels has no pixel with the index " + (copy.length() - 1));
        }
        return new Bitmap(size, copy);
    }

    /**
     * Create a bitmap from the pixels of a mask that are not black.
     *
     * @throws IllegalArgumentException if the mask is not a readable PNG, has more than {@value #MAX_PIXELS} pixels, or
     *     is a {@link Mask.OfUrl}: download its image and call {@link #ofPng(byte[], Color)} with its color
     */
    public static Bitmap of(Mask mask) {
        if (mask instanceof Mask.OfUrl linked) {
            throw new IllegalArgumentException("The mask's pixels are in a file that is not loaded. Download "
                    + linked.url().replaceFirst("\\?.*", "") + " and pass it to Bitmap.ofPng with " + linked.color());
        }
        return PngFiles.pixels(PngFiles.read(((Mask.OfPng) mask).png()), null);
    }

    /**
     * Create a bitmap from the pixels of a PNG that have the given color, as in a composite mask of an export.
     * Transparency is ignored.
     *
     * @throws IllegalArgumentException if the data is not a readable PNG, or has more than {@value #MAX_PIXELS} pixels
     */
    public static Bitmap ofPng(byte[] png, Color color) {
        return PngFiles.pixels(PngFiles.read(png), color);
    }

    /**
     * Create a bitmap from the pixels of an image that have the given color. Transparency is ignored.
     *
     * @throws IllegalArgumentException if the image has more than {@value #MAX_PIXELS} pixels
     */
    public static Bitmap ofImage(BufferedImage image, Color color) {
        return PngFiles.pixels(image, color);
    }

    /**
     * Create a bitmap from the pixels whose centers are within one of the given regions. Parts outside the image are
     * ignored.
     *
     * @throws IllegalArgumentException if the image has more than {@value #MAX_PIXELS} pixels
     */
    public static Bitmap ofRegions(ImageSize size, List<Region> regions) {
        checkedArea(size);
        return new Bitmap(size, RegionFiller.fill(size, regions));
    }

    /** Return the number of pixels of an image of the given size. */
    static int checkedArea(ImageSize size) {
        long area = (long) size.width() * size.height();
        if (area > MAX_PIXELS) {
            throw new IllegalArgumentException("An image of " + size.width() + " × " + size.height() + " has " + area
                    + " pixels; the maximum is " + MAX_PIXELS + ". Scale it down");
        }
        return (int) area;
    }

    /** Return the size of the image. */
    public ImageSize size() {
        return this.size;
    }

    /**
     * Return whether a pixel belongs to the object. Pixels outside the image do not.
     *
     * @param x the column, from 0
     * @param y the row, from 0
     */
    public boolean contains(int x, int y) {
        return x >= 0
                && y >= 0
                && x < this.size.width()
                && y < this.size.height()
                && this.pixels.get(y * this.size.width() + x);
    }

    /** Return the number of pixels of the object. */
    public int count() {
        return this.pixels.cardinality();
    }

    /** Return a copy of the pixels, row by row: the index of a pixel is its row times the width plus its column. */
    public BitSet pixels() {
        return (BitSet) this.pixels.clone();
    }

    /**
     * Return the bounding box of the object.
     *
     * @throws IllegalStateException if the object has no pixels
     */
    public Box bounds() {
        if (this.pixels.isEmpty()) {
            throw new IllegalStateException("A mask without pixels has no bounds");
        }
        int width = this.size.width();
        int left = width;
        int right = 0;
        int top = this.pixels.nextSetBit(0) / width;
        int bottom = (this.pixels.length() - 1) / width;
        for (int y = top; y <= bottom; y++) {
            int first = this.pixels.nextSetBit(y * width);
            int last = this.pixels.previousSetBit((y + 1) * width - 1);
            if (first <= last) {
                left = Math.min(left, first % width);
                right = Math.max(right, last % width);
            }
        }
        return new Box(left, top, right - left + 1, bottom - top + 1);
    }

    /**
     * Return the pixels that are in both bitmaps.
     *
     * @throws IllegalArgumentException if the sizes of the images differ
     */
    public Bitmap and(Bitmap other) {
        BitSet both = pixels();
        both.and(other.sameSize(this).pixels);
        return new Bitmap(this.size, both);
    }

    /**
     * Return the pixels that are in at least one of both bitmaps.
     *
     * @throws IllegalArgumentException if the sizes of the images differ
     */
    public Bitmap or(Bitmap other) {
        BitSet either = pixels();
        either.or(other.sameSize(this).pixels);
        return new Bitmap(this.size, either);
    }

    private Bitmap sameSize(Bitmap other) {
        if (!this.size.equals(other.size)) {
            throw new IllegalArgumentException("The masks belong to images of different sizes: " + other.size.width()
                    + " × " + other.size.height() + " and " + this.size.width() + " × " + this.size.height()
                    + " pixels");
        }
        return this;
    }

    /**
     * Return the polygons along the edges of the pixels, with equal areas, so that {@link #ofRegions} restores the same
     * pixels. Pixels that touch only at a corner belong to different regions.
     *
     * @return the regions, in order of their uppermost pixels
     */
    public List<Region> regions() {
        return new RegionTracer(this).regions();
    }

    /** Return a mask to import: a grayscale PNG with the values 0 and 1. */
    public Mask toMask() {
        return Mask.ofPng(PngFiles.write(this));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bitmap bitmap && this.size.equals(bitmap.size) && this.pixels.equals(bitmap.pixels);
    }

    @Override
    public int hashCode() {
        return 31 * this.size.hashCode() + this.pixels.hashCode();
    }

    @Override
    public String toString() {
        return "Bitmap[" + count() + " of " + this.size.width() + " × " + this.size.height() + " pixels]";
    }
}
