package io.github.labelboxspring.formats.masks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.github.labelboxspring.annotations.Box;
import io.github.labelboxspring.annotations.Color;
import io.github.labelboxspring.annotations.Line;
import io.github.labelboxspring.annotations.Mask;
import io.github.labelboxspring.annotations.Point;
import io.github.labelboxspring.annotations.Polygon;
import io.github.labelboxspring.formats.ImageSize;
import io.github.labelboxspring.formats.geometry.JtsGeometries;
import io.github.labelboxspring.formats.geometry.Region;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;

/** Masks become polygons, runs and files, and come back. */
class BitmapTests {

    private static final long SEED = System.nanoTime();

    static Stream<Bitmap> bitmaps() {
        return RandomBitmaps.all(SEED);
    }

    /** Rows of {@code #} and other characters. */
    private static Bitmap bitmap(String... rows) {
        BitSet pixels = new BitSet();
        for (int index = 0; index < rows.length * rows[0].length(); index++) {
            pixels.set(index, rows[index / rows[0].length()].charAt(index % rows[0].length()) == '#');
        }
        return Bitmap.of(ImageSize.of(rows[0].length(), rows.length), pixels);
    }

    @ParameterizedTest
    @MethodSource("bitmaps")
    void regionsHaveTheSameAreaAndGiveTheSamePixels(Bitmap bitmap) {
        List<Region> regions = bitmap.regions();

        assertThat(regions)
                .as("seed %d", SEED)
                .allMatch(region -> JtsGeometries.of(region).isValid());
        assertThat(regions.stream().mapToDouble(Region::area).sum()).isEqualTo(bitmap.count());
        assertThat(Bitmap.ofRegions(bitmap.size(), regions)).isEqualTo(bitmap);
    }

    @ParameterizedTest
    @MethodSource("bitmaps")
    void runsGiveTheSamePixels(Bitmap bitmap) {
        RunLengths columns = RunLengths.of(bitmap, RunLengths.Order.COLUMNS);

        assertThat(columns.bitmap()).as("seed %d", SEED).isEqualTo(bitmap);
        assertThat(RunLengths.of(bitmap, RunLengths.Order.ROWS).bitmap()).isEqualTo(bitmap);
        assertThat(RunLengths.ofCompressed(bitmap.size(), columns.compressed())).isEqualTo(columns);
    }

    @ParameterizedTest
    @MethodSource("bitmaps")
    void masksGiveTheSamePixels(Bitmap bitmap) {
        assertThat(Bitmap.of(bitmap.toMask())).as("seed %d", SEED).isEqualTo(bitmap);
    }

    /** With smooth outlines the area in pixels is that of the polygon but for its edge. */
    @Test
    void polygonsBecomePixelsOfTheSameArea() {
        Random random = new Random(SEED);
        for (int round = 0; round < 100; round++) {
            Geometry disc = JtsGeometries.of(new Point(40 + random.nextDouble(), 40 + random.nextDouble()))
                    .buffer(5 + 30 * random.nextDouble(), 64);
            Bitmap bitmap = Bitmap.ofRegions(ImageSize.of(80, 90), JtsGeometries.regions(disc));

            assertThat((double) bitmap.count()).as("seed %d", SEED).isCloseTo(disc.getArea(), within(disc.getLength()));
            assertThat(bitmap.regions().stream().mapToDouble(Region::area).sum())
                    .isEqualTo(bitmap.count());
        }
    }

    @Test
    void holesAndIslandsInThemAreRegionsOfTheirOwn() {
        List<Region> regions = bitmap(
                        "#######.", //
                        "#.....#.",
                        "#.###.##",
                        "#.#.#..#",
                        "#.###.##",
                        "#.....#.",
                        "#######.")
                .regions();

        assertThat(regions).hasSize(2);
        assertThat(regions.get(0).outline().points()).contains(new Point(0, 0), new Point(7, 0), new Point(8, 2));
        assertThat(regions).extracting(region -> region.holes().size()).containsExactly(1, 1);
        assertThat(regions.get(1).holes())
                .containsExactly(Polygon.of(new Point(4, 4), new Point(4, 3), new Point(3, 3), new Point(3, 4)));
    }

    @Test
    void pixelsThatTouchAtACornerAreApart() {
        assertThat(bitmap("#.", ".#").regions())
                .extracting(Region::outline)
                .containsExactly(
                        Polygon.of(new Point(1, 0), new Point(1, 1), new Point(0, 1), new Point(0, 0)),
                        Polygon.of(new Point(2, 1), new Point(2, 2), new Point(1, 2), new Point(1, 1)));
    }

    @Test
    void boxesLinesAndPointsAreDrawn() {
        ImageSize size = ImageSize.of(6, 3);

        assertThat(Bitmap.ofRegions(size, JtsGeometries.regions(JtsGeometries.of(new Box(-2, 1, 4, 8)))))
                .isEqualTo(bitmap("......", "##....", "##...."));
        assertThat(Bitmap.ofRegions(
                        size,
                        JtsGeometries.regions(JtsGeometries.of(Line.through(new Point(1, 1.5), new Point(5, 1.5)))
                                .buffer(0.25))))
                .isEqualTo(bitmap("......", ".####.", "......"));
        assertThat(Bitmap.ofRegions(
                        size,
                        JtsGeometries.regions(
                                JtsGeometries.of(new Point(4.5, 1.5)).buffer(1.25))))
                .isEqualTo(bitmap("....#.", "...###", "....#."));
        assertThat(Bitmap.ofRegions(size, JtsGeometries.regions(JtsGeometries.of(new Point(1, 1)))))
                .isEqualTo(bitmap("......", "......", "......"));
    }

    /** The upper and left edge belong to a shape, so that neighbours share no pixel. */
    @Test
    void centersOnAnEdgeBelongToOneOfTwoNeighbours() {
        ImageSize size = ImageSize.of(4, 2);
        Bitmap left = Bitmap.ofRegions(size, JtsGeometries.regions(JtsGeometries.of(new Box(0, 0.5, 1.5, 1))));
        Bitmap right = Bitmap.ofRegions(size, JtsGeometries.regions(JtsGeometries.of(new Box(1.5, 0.5, 1.5, 1))));

        assertThat(left).isEqualTo(bitmap("#...", "...."));
        assertThat(right).isEqualTo(bitmap(".##.", "...."));
        assertThat(left.and(right).count()).isZero();
        assertThat(left.or(right)).isEqualTo(bitmap("###.", "...."));
    }

    @Test
    void tellsWhereThePixelsAre() {
        Bitmap bitmap = bitmap(".....", "..#..", "..##.", ".....");

        assertThat(bitmap.bounds()).isEqualTo(new Box(2, 1, 2, 2));
        assertThat(bitmap.count()).isEqualTo(3);
        assertThat(bitmap.contains(2, 1)).isTrue();
        assertThat(Stream.of(
                        bitmap.contains(3, 1), bitmap.contains(-3, 2), bitmap.contains(7, 1), bitmap.contains(2, 5)))
                .containsOnly(false);
        assertThat(bitmap.pixels().stream()).containsExactly(7, 12, 13);
        assertThatIllegalStateException()
                .isThrownBy(() -> bitmap("..").bounds())
                .withMessage("A mask without pixels has no bounds");
    }

    @Test
    void masksOfDifferentSizesAreNotComparable() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bitmap("#").and(bitmap("##")))
                .withMessage("The masks belong to images of different sizes: 1 × 1 and 2 × 1 pixels");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_INT_RGB,
                BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_USHORT_GRAY,
                BufferedImage.TYPE_BYTE_INDEXED,
                BufferedImage.TYPE_BYTE_BINARY
            })
    void filesOfAllKindsOfPixelsAreRead(int type) {
        BufferedImage image = new BufferedImage(3, 2, type);
        image.setRGB(1, 0, 0xffffffff);

        assertThat(Bitmap.of(Mask.ofPng(png(image)))).isEqualTo(bitmap(".#.", "..."));
    }

    @Test
    void aColorOfACompositeMaskIsRead() {
        BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0xff010203);
        image.setRGB(1, 0, 0x00010203);
        image.setRGB(2, 0, 0xff010204);

        assertThat(Bitmap.ofImage(image, new Color(1, 2, 3))).isEqualTo(bitmap("##."));
        assertThat(Bitmap.ofPng(png(image), new Color(1, 2, 4))).isEqualTo(bitmap("..#"));
    }

    /** Shades of gray are those of the file: the color model of Java would brighten them. */
    @Test
    void shadesOfGrayAreTakenAsTheyAreStored() {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setSample(0, 0, 0, 2);

        assertThat(Bitmap.ofPng(png(image), new Color(2, 2, 2))).isEqualTo(bitmap("#."));
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return png.toByteArray();
    }

    @Test
    void whatCannotBeReadIsRefused() {
        byte[] png = png(new BufferedImage(3, 2, BufferedImage.TYPE_BYTE_GRAY));
        byte[] huge = png.clone();
        huge[16] = 0x10;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bitmap.ofPng("no image".getBytes(StandardCharsets.US_ASCII), Color.WHITE))
                .withMessageStartingWith("The 8 bytes of a mask are not a readable PNG: ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bitmap.ofPng(Arrays.copyOf(png, png.length / 2), Color.WHITE))
                .withMessageContaining("are not a readable PNG: ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bitmap.ofPng(huge, Color.WHITE))
                .withMessage("An image of 268435459 × 2 has 536870918 pixels; the maximum is 67108864. Scale it down");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bitmap.of(Mask.ofUrl("https://example.org/mask.png?signature=secret", Color.WHITE)))
                .withMessage("The mask's pixels are in a file that is not loaded. Download https://example.org/mask.png"
                        + " and pass it to Bitmap.ofPng with Color[red=255, green=255, blue=255]");
        BitSet pixels = new BitSet();
        pixels.set(6);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bitmap.of(ImageSize.of(3, 2), pixels))
                .withMessage("An image of 3 × 2 pixels has no pixel with the index 6");
    }
}
