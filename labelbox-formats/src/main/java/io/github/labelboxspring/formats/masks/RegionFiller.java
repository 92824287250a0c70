package io.github.labelboxspring.formats.masks;

import io.github.labelboxspring.annotations.Point;
import io.github.labelboxspring.annotations.Polygon;
import io.github.labelboxspring.formats.ImageSize;
import io.github.labelboxspring.formats.geometry.Region;
import java.util.BitSet;
import java.util.List;

/**
 * Fills a region: a pixel belongs to it if its row crosses an odd number of edges to the left of the pixel's center.
 */
final class RegionFiller {

    private static final double CENTER = 0.5;

    private final int width;

    private final int firstRow;

    private final int endRow;

    /** The pixels before which a row enters or leaves the region. */
    private final BitSet crossings = new BitSet();

    private RegionFiller(ImageSize size, Region region) {
        this.width = size.width();
        List<Point> corners = region.outline().points();
        this.firstRow = center(corners.stream().mapToDouble(Point::y).min().orElseThrow(), size.height());
        this.endRow = center(corners.stream().mapToDouble(Point::y).max().orElseThrow(), size.height());
        cross(region.outline());
        region.holes().forEach(this::cross);
    }

    static BitSet fill(ImageSize size, List<Region> regions) {
        BitSet pixels = new BitSet();
        regions.forEach(region -> new RegionFiller(size, region).fill(pixels));
        return pixels;
    }

    private void cross(Polygon ring) {
        for (int corner = 1; corner < ring.points().size(); corner++) {
            cross(ring.points().get(corner - 1), ring.points().get(corner));
        }
    }

    /** An edge includes its upper end, but not its lower end, so that no corner is counted twice. */
    private void cross(Point one, Point other) {
        Point upper = one.y() <= other.y() ? one : other;
        Point lower = one.y() <= other.y() ? other : one;
        int end = center(lower.y(), this.endRow);
        for (int y = Math.max(this.firstRow, center(upper.y(), this.endRow)); y < end; y++) {
            double part = (y + CENTER - upper.y()) / (lower.y() - upper.y());
            int x = center(upper.x() + part * (lower.x() - upper.x()), this.width);
            if (x < this.width) {
                this.crossings.flip((y - this.firstRow) * this.width + x);
            }
        }
    }

    /** Return the first row or column whose center is not before the given coordinate. */
    private static int center(double coordinate, int end) {
        return (int) Math.max(0, Math.min(end, Math.ceil(coordinate - CENTER)));
    }

    private void fill(BitSet pixels) {
        for (int y = this.firstRow; y < this.endRow; y++) {
            int row = (y - this.firstRow) * this.width;
            int shift = this.firstRow * this.width;
            int from = next(row, row);
            while (from < row + this.width) {
                int to = next(from + 1, row);
                pixels.set(shift + from, shift + to);
                from = next(to + 1, row);
            }
        }
    }

    private int next(int from, int row) {
        int crossing = this.crossings.nextSetBit(from);
        return crossing < 0 ? row + this.width : Math.min(crossing, row + this.width);
    }
}
