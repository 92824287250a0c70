package io.github.labelboxspring.formats.masks;

import io.github.labelboxspring.annotations.Point;
import io.github.labelboxspring.annotations.Polygon;
import io.github.labelboxspring.formats.geometry.JtsGeometries;
import io.github.labelboxspring.formats.geometry.Region;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;

/** Follows the edges between pixels of the object and others, with the object to the right. */
final class RegionTracer {

    /** East, south, west, north: y points down. */
    private static final int[] X = {1, 0, -1, 0};

    private static final int[] Y = {0, 1, 0, -1};

    private static final double CENTER = 0.5;

    private final Bitmap bitmap;

    private final int width;

    /** Pixels above which an edge was followed. */
    private final BitSet followed = new BitSet();

    private final List<Area> areas = new ArrayList<>();

    private final List<Ring> holes = new ArrayList<>();

    RegionTracer(Bitmap bitmap) {
        this.bitmap = bitmap;
        this.width = bitmap.size().width();
    }

    List<Region> regions() {
        BitSet pixels = this.bitmap.pixels();
        for (int next = pixels.nextSetBit(0); next >= 0; next = pixels.nextSetBit(next + 1)) {
            int x = next % this.width;
            int y = next / this.width;
            if (!this.bitmap.contains(x, y - 1) && !this.followed.get(next)) {
                split(follow(x, y));
            }
        }
        place();
        return this.areas.stream().map(Area::region).toList();
    }

    /** Where the edge that begins at the upper left corner of this pixel changes its direction or meets itself. */
    private List<Corner> follow(int startX, int startY) {
        List<Corner> corners = new ArrayList<>();
        int x = startX;
        int y = startY;
        int direction = 0;
        do {
            if (direction == 0) {
                this.followed.set(y * this.width + x);
            }
            x += X[direction];
            y += Y[direction];
            boolean right = ahead(x, y, direction, 1);
            boolean left = ahead(x, y, direction, -1);
            int turn = !right ? 1 : left ? 3 : 0;
            if (turn != 0) {
                corners.add(new Corner(x, y));
            }
            direction = (direction + turn) % X.length;
        } while (x != startX || y != startY || direction != 0);
        return corners;
    }

    /** Whether the pixel ahead, to the right (1) or to the left (-1), belongs to the object. */
    private boolean ahead(int x, int y, int direction, int side) {
        int forthAndAsideX = X[direction] - side * Y[direction];
        int forthAndAsideY = Y[direction] + side * X[direction];
        return this.bitmap.contains(x + (forthAndAsideX - 1) / 2, y + (forthAndAsideY - 1) / 2);
    }

    /** Cut off a loop each time a corner is met again: rings must not touch themselves. */
    private void split(List<Corner> corners) {
        List<Corner> open = new ArrayList<>();
        Map<Corner, Integer> places = new HashMap<>();
        for (Corner corner : corners) {
            Integer place = places.get(corner);
            if (place != null) {
                List<Corner> loop = open.subList(place, open.size());
                add(new Ring(List.copyOf(loop)));
                loop.forEach(places::remove);
                loop.clear();
            }
            places.put(corner, open.size());
            open.add(corner);
        }
        add(new Ring(open));
    }

    private void add(Ring ring) {
        if (ring.area() > 0) {
            this.areas.add(new Area(ring));
        } else {
            this.holes.add(ring);
        }
    }

    /** Give each hole to the smallest area around it. */
    private void place() {
        if (this.holes.isEmpty()) {
            return;
        }
        STRtree tree = new STRtree();
        this.areas.forEach(area -> tree.insert(area.envelope, area));
        for (Ring hole : this.holes) {
            Coordinate inside = hole.pixelOfTheObject();
            areasAt(tree, inside).stream()
                    .filter(area -> area.locator.locate(inside) == Location.INTERIOR)
                    .min(Comparator.comparingDouble(area -> area.ring.area()))
                    .orElseThrow()
                    .holes
                    .add(hole.polygon());
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Area> areasAt(STRtree tree, Coordinate point) {
        return tree.query(new Envelope(point));
    }

    private record Corner(int x, int y) {}

    /** A closed edge with the object to the right: around an area its area is positive, around a hole it is negative. */
    private record Ring(List<Corner> corners) {

        double area() {
            double twice = 0;
            Corner last = this.corners.get(this.corners.size() - 1);
            for (Corner corner : this.corners) {
                twice += (double) last.x * corner.y - (double) corner.x * last.y;
                last = corner;
            }
            return twice / 2;
        }

        /** The center of a pixel of the object at this edge. */
        Coordinate pixelOfTheObject() {
            Corner from = this.corners.get(0);
            Corner to = this.corners.get(1);
            int east = Integer.signum(to.x - from.x);
            int south = Integer.signum(to.y - from.y);
            return new Coordinate(from.x + CENTER * (east - south), from.y + CENTER * (south + east));
        }

        Polygon polygon() {
            return new Polygon(this.corners.stream()
                    .map(corner -> new Point(corner.x, corner.y))
                    .toList());
        }
    }

    /** An outer ring and the holes in it. */
    private static final class Area {

        private final Ring ring;

        private final Envelope envelope;

        private final IndexedPointInAreaLocator locator;

        private final List<Polygon> holes = new ArrayList<>();

        Area(Ring ring) {
            this.ring = ring;
            Geometry area = JtsGeometries.of(Region.of(ring.polygon()));
            this.envelope = area.getEnvelopeInternal();
            this.locator = new IndexedPointInAreaLocator(area);
        }

        Region region() {
            return new Region(this.ring.polygon(), this.holes);
        }
    }
}
