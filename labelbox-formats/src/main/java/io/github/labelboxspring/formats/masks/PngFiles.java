package io.github.labelboxspring.formats.masks;

import io.github.labelboxspring.annotations.Color;
import io.github.labelboxspring.formats.ImageSize;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/** Reads and writes images of masks. */
final class PngFiles {

    private static final int GRAY = 0x010101;

    private static final int RGB = 0xffffff;

    private PngFiles() {}

    /** Decode a file if its header specifies no more than the maximum number of pixels. */
    static BufferedImage read(byte[] png) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(png))) {
            reader.setInput(input, true, true);
            Bitmap.checkedArea(ImageSize.of(reader.getWidth(0), reader.getHeight(0)));
            return reader.read(0);
        } catch (IOException ex) {
            throw new IllegalArgumentException(
                    "The " + png.length + " bytes of a mask are not a readable PNG: " + ex.getMessage(), ex);
        } finally {
            reader.dispose();
        }
    }

    /** Return the pixels with the given color, or those that are not black if it is null. */
    static Bitmap pixels(BufferedImage image, @Nullable Color color) {
        ImageSize size = ImageSize.of(image.getWidth(), image.getHeight());
        Bitmap.checkedArea(size);
        int wanted = color == null ? 0 : color.red() << 16 | color.green() << 8 | color.blue();
        BitSet pixels = new BitSet();
        int[] row = new int[size.width()];
        for (int y = 0; y < size.height(); y++) {
            colors(image, y, row);
            for (int x = 0; x < size.width(); x++) {
                if (color == null ? row[x] != 0 : row[x] == wanted) {
                    pixels.set(y * size.width() + x);
                }
            }
        }
        return Bitmap.of(size, pixels);
    }

    /** Return shades of gray as stored, because the color model would change them. */
    private static void colors(BufferedImage image, int y, int[] row) {
        if (image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY) {
            image.getRaster().getSamples(0, y, row.length, 1, 0, row);
            Arrays.setAll(row, x -> row[x] * GRAY);
        } else {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            Arrays.setAll(row, x -> row[x] & RGB);
        }
    }

    static byte[] write(Bitmap bitmap) {
        ImageSize size = bitmap.size();
        BufferedImage image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_BYTE_GRAY);
        BitSet pixels = bitmap.pixels();
        for (int next = pixels.nextSetBit(0); next >= 0; next = pixels.nextSetBit(next + 1)) {
            image.getRaster().setSample(next % size.width(), next / size.width(), 0, 1);
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try (ImageOutputStream output = new MemoryCacheImageOutputStream(png)) {
            writer.setOutput(output);
            writer.write(image);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        } finally {
            writer.dispose();
        }
        return png.toByteArray();
    }
}
