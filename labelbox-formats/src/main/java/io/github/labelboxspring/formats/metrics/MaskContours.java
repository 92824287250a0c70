package io.github.labelboxspring.formats.metrics;

import io.github.labelboxspring.formats.masks.Bitmap;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * The polygons that the official SDK uses for a mask when it compares it with a shape: they pass through the centers of
 * the outermost pixels, and everything within the outermost borders that has its own border is cut out.
 *
 * <p>Borders are followed as described by S. Suzuki and K. Abe ("Topological structural analysis of digitized binary
 * images by border following", 1985) and implemented in OpenCV.
 */
final class MaskContours {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private static final int FEWEST_POINTS = 3;

    /** Clockwise from the right, with rows counted downwards. */
    private static final int[] X = {1, 1, 0, -1, -1, -1, 0, 1};

    private static final int[] Y = {0, 1, 1, 1, 0, -1, -1, -1};

    private static final int LEFT = 4;

    private final int width;

    /** The rows with a margin of one empty pixel; numbers of borders, negative to the left of outside pixels. */
    private final int[] borders;

    private final List<Polygon> outer = new ArrayList<>();

    private final List<Polygon> inner = new ArrayList<>();

    /** For each border, starting with the frame: whether it surrounds a hole, and the border around it. */
    private final List<Border> all = new ArrayList<>(List.of(new Border(true, 0), new Border(true, 0)));

    private MaskContours(Bitmap bitmap) {
        this.width = bitmap.size().width() + 2;
        this.borders = new int[this.width * (bitmap.size().height() + 2)];
        for (int y = 0; y < bitmap.size().height(); y++) {
            for (int x = 0; x < bitmap.size().width(); x++) {
                this.borders[(y + 1) * this.width + x + 1] = bitmap.contains(x, y) ? 1 : 0;
            }
        }
    }

    static Geometry of(Bitmap bitmap) {
        MaskContours contours = new MaskContours(bitmap);
        contours.scan();
        // The start of a ring affects how it is widened.
        return OverlayNGRobust.overlay(valid(contours.outer), valid(contours.inner), OverlayNG.DIFFERENCE)
                .norm();
    }

    private static Geometry valid(List<Polygon> polygons) {
        Geometry all = FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
        return all.isValid() ? all : all.buffer(0);
    }

    private void scan() {
        for (int row = this.width; row < this.borders.length - this.width; row += this.width) {
            int last = 1;
            for (int at = row + 1; at < row + this.width - 1; at++) {
                int value = this.borders[at];
                if (value == 1 && this.borders[at - 1] == 0) {
                    follow(at, LEFT, last, false);
                } else if (value >= 1 && this.borders[at + 1] == 0) {
                    last = value > 1 ? value : last;
                    follow(at, 0, last, true);
                }
                if (this.borders[at] != 0 && this.borders[at] != 1) {
                    last = Math.abs(this.borders[at]);
                }
            }
        }
    }

    private void follow(int start, int background, int last, boolean hole) {
        Border previous = this.all.get(last);
        int parent = previous.hole == hole ? previous.parent : last;
        int number = this.all.size();
        this.all.add(new Border(hole, parent));
        List<Integer> pixels = pixels(start, background, number);
        if (pixels.size() >= FEWEST_POINTS) {
            (parent <= 1 ? this.outer : this.inner).add(polygon(pixels));
        }
    }

    /** Mark the pixels of a border that starts here, and return them in order. */
    private List<Integer> pixels(int start, int background, int number) {
        int first = -1;
        for (int turn = 0; turn < X.length && first < 0; turn++) {
            int direction = (background + turn) % X.length;
            first = this.borders[start + step(direction)] != 0 ? direction : -1;
        }
        if (first < 0) {
            this.borders[start] = -number;
            return List.of(start);
        }
        List<Integer> pixels = new ArrayList<>();
        int at = start;
        int from = first;
        while (true) {
            pixels.add(at);
            int to = (from + X.length - 1) % X.length;
            boolean right = false;
            while (this.borders[at + step(to)] == 0) {
                right |= to == 0;
                to = (to + X.length - 1) % X.length;
            }
            if (right) {
                this.borders[at] = -number;
            } else if (this.borders[at] == 1) {
                this.borders[at] = number;
            }
            int next = at + step(to);
            if (next == start && at == start + step(first)) {
                return pixels;
            }
            at = next;
            from = (to + LEFT) % X.length;
        }
    }

    private int step(int direction) {
        return Y[direction] * this.width + X[direction];
    }

    private Polygon polygon(List<Integer> pixels) {
        Coordinate[] corners = new Coordinate[pixels.size() + 1];
        for (int each = 0; each < pixels.size(); each++) {
            int at = pixels.get(each);
            corners[each] = new Coordinate(at % this.width - 1, at / this.width - 1);
        }
        corners[pixels.size()] = corners[0].copy();
        return FACTORY.createPolygon(corners);
    }

    private record Border(boolean hole, int parent) {}
}
