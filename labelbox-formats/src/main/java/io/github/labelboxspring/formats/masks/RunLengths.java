package io.github.labelboxspring.formats.masks;

import io.github.labelboxspring.formats.ImageSize;
import java.util.Arrays;
import java.util.BitSet;

/**
 * A mask as lengths of runs of pixels (RLE), as in COCO and other data sets.
 *
 * <p>Runs alternate, starting with pixels outside the object; the first run may have the length 0. COCO counts column
 * by column, others row by row.
 *
 * <pre>{@code
 * Bitmap road = RunLengths.ofCompressed(ImageSize.of(640, 480), "PPYo1").bitmap();
 * String coco = RunLengths.of(road, RunLengths.Order.COLUMNS).compressed();
 * int[] runs = RunLengths.of(road, RunLengths.Order.ROWS).counts();
 * }</pre>
 *
 * @param size the size of the image
 * @param order the order in which pixels are counted
 * @param counts the lengths of the runs, whose sum is the number of pixels
 */
public record RunLengths(ImageSize size, Order order, int[] counts) {

    private static final int BITS = 5;

    /** More than the maximum of a length. */
    private static final int MOST_BITS = 35;

    private static final int LOW_BITS = 0x1f;

    private static final int SIGN = 0x10;

    private static final int MORE = 0x20;

    private static final int FIRST = '0';

    private static final int LAST = FIRST + MORE + LOW_BITS;

    /** The order in which pixels are counted. */
    public enum Order {
        /** Down the first column, then down the second, as in COCO. */
        COLUMNS,
        /** Along the first row, then along the second. */
        ROWS
    }

    /**
     * @throws IllegalArgumentException if a length is negative, the sum of the lengths is not the number of pixels, or
     *     this number is more than {@value Bitmap#MAX_PIXELS}
     */
    public RunLengths {
        counts = counts.clone();
        long sum = 0;
        for (int count : counts) {
            if (count < 0) {
                throw new IllegalArgumentException("The length of a run must not be negative: " + count);
            }
            sum += count;
        }
        int area = Bitmap.checkedArea(size);
        if (sum != area) {
            throw new IllegalArgumentException("The sum of the runs is " + sum + " pixels, but an image of "
                    + size.width() + " × " + size.height() + " has " + area);
        }
    }

    /** Return the runs of a mask. Only the first may have the length 0. */
    public static RunLengths of(Bitmap bitmap, Order order) {
        BitSet pixels = order == Order.ROWS
                ? bitmap.pixels()
                : turned(bitmap.pixels(), bitmap.size().width(), bitmap.size().height());
        int area = Bitmap.checkedArea(bitmap.size());
        int[] counts = new int[16];
        int runs = 0;
        for (int from = 0; from < area; runs++) {
            int to = runs % 2 == 0 ? pixels.nextSetBit(from) : pixels.nextClearBit(from);
            to = to < 0 ? area : Math.min(to, area);
            counts = runs == counts.length ? Arrays.copyOf(counts, 2 * runs) : counts;
            counts[runs] = to - from;
            from = to;
        }
        return new RunLengths(bitmap.size(), order, Arrays.copyOf(counts, runs));
    }

    /**
     * Parse compressed runs, column by column, as in the {@code counts} of COCO.
     *
     * @throws IllegalArgumentException if the text has another format or does not match the size
     */
    public static RunLengths ofCompressed(ImageSize size, String text) {
        int[] counts = new int[text.length()];
        int runs = 0;
        for (int at = 0; at < text.length(); runs++) {
            long count = 0;
            int shift = 0;
            int part;
            do {
                part = part(text, at);
                count |= (long) (part & LOW_BITS) << shift;
                shift += BITS;
                at++;
            } while ((part & MORE) != 0 && shift <= MOST_BITS);
            if ((part & SIGN) != 0) {
                count |= -1L << shift;
            }
            count += runs > 2 ? counts[runs - 2] : 0;
            if (count != (int) count) {
                throw new IllegalArgumentException("The compressed runs of a mask contain the invalid length " + count);
            }
            counts[runs] = (int) count;
        }
        return new RunLengths(size, Order.COLUMNS, Arrays.copyOf(counts, runs));
    }

    private static int part(String text, int at) {
        if (at >= text.length() || text.charAt(at) < FIRST || text.charAt(at) > LAST) {
            throw new IllegalArgumentException(
                    "The compressed runs of a mask end within a number or contain a character"
                            + " outside the range of '0' to 'o' at index " + at);
        }
        return text.charAt(at) - FIRST;
    }

    @Override
    public int[] counts() {
        return this.counts.clone();
    }

    /**
     * Return the compressed runs, as in the {@code counts} of COCO.
     *
     * @throws IllegalStateException if the order is row by row
     */
    public String compressed() {
        if (this.order != Order.COLUMNS) {
            throw new IllegalStateException("Compressed runs must be column by column, but these are row by row."
                    + " Convert them with RunLengths.of(runs.bitmap(), Order.COLUMNS)");
        }
        StringBuilder text = new StringBuilder();
        for (int run = 0; run < this.counts.length; run++) {
            int rest = this.counts[run] - (run > 2 ? this.counts[run - 2] : 0);
            boolean more;
            do {
                int part = rest & LOW_BITS;
                rest >>= BITS;
                more = (part & SIGN) != 0 ? rest != -1 : rest != 0;
                text.append((char) (FIRST + (more ? part | MORE : part)));
            } while (more);
        }
        return text.toString();
    }

    /** Return the mask. */
    public Bitmap bitmap() {
        BitSet pixels = new BitSet();
        int at = 0;
        for (int run = 0; run < this.counts.length; run++) {
            pixels.set(at, at + this.counts[run], run % 2 == 1);
            at += this.counts[run];
        }
        return Bitmap.of(
                this.size, this.order == Order.ROWS ? pixels : turned(pixels, this.size.height(), this.size.width()));
    }

    /** Convert from row by row to column by column. */
    private static BitSet turned(BitSet pixels, int width, int height) {
        BitSet turned = new BitSet();
        for (int next = pixels.nextSetBit(0); next >= 0; next = pixels.nextSetBit(next + 1)) {
            turned.set(next % width * height + next / width);
        }
        return turned;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RunLengths runs
                && this.size.equals(runs.size)
                && this.order == runs.order
                && Arrays.equals(this.counts, runs.counts);
    }

    @Override
    public int hashCode() {
        return 31 * this.size.hashCode() + Arrays.hashCode(this.counts);
    }

    @Override
    public String toString() {
        return "RunLengths[" + this.counts.length + " runs in " + this.order + " of " + this.size + "]";
    }
}
