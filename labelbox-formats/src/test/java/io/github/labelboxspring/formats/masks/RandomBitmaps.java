package io.github.labelboxspring.formats.masks;

import io.github.labelboxspring.formats.ImageSize;
import java.util.BitSet;
import java.util.Random;
import java.util.stream.Stream;

/** Masks of all kinds: noise, blobs with holes, nothing, everything, one row, one column. */
final class RandomBitmaps {

    private RandomBitmaps() {}

    static Stream<Bitmap> all(long seed) {
        Random random = new Random(seed);
        return Stream.concat(
                Stream.of(
                        noise(random, 1, 1, 0),
                        noise(random, 1, 1, 1),
                        noise(random, 9, 7, 0),
                        noise(random, 9, 7, 1),
                        noise(random, 40, 1, 0.5),
                        noise(random, 1, 40, 0.5)),
                Stream.generate(() -> random.nextBoolean()
                                ? noise(random, 1 + random.nextInt(40), 1 + random.nextInt(40), random.nextDouble())
                                : blobs(random))
                        .limit(300));
    }

    private static Bitmap noise(Random random, int width, int height, double density) {
        BitSet pixels = new BitSet();
        for (int pixel = 0; pixel < width * height; pixel++) {
            pixels.set(pixel, random.nextDouble() < density);
        }
        return Bitmap.of(ImageSize.of(width, height), pixels);
    }

    /** Discs that are drawn and erased. */
    private static Bitmap blobs(Random random) {
        int side = 30 + random.nextInt(60);
        BitSet pixels = new BitSet();
        for (int disc = 0; disc < 12; disc++) {
            int centerX = random.nextInt(side);
            int centerY = random.nextInt(side);
            int radius = 1 + random.nextInt(side / 3);
            for (int pixel = 0; pixel < side * side; pixel++) {
                int x = pixel % side - centerX;
                int y = pixel / side - centerY;
                if (x * x + y * y <= radius * radius) {
                    pixels.set(pixel, disc % 3 != 2);
                }
            }
        }
        return Bitmap.of(ImageSize.of(side, side), pixels);
    }
}
