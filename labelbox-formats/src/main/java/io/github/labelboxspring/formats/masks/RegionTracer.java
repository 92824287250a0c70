package io.github.labelboxspring.formats.masks;

import io.github.labelboxspring.annotations.Point;
import io.github.labelboxspring.annotations.Polygon;
import io.github.labelboxspring.formats.geometry.Region;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Follows the edges between pixels of the object and other pixels, with the object on the right. */
final class RegionTracer {

    /** East, south, west, north: y points down. */
    private static final int[] X = {1, 0, -1, 0};

    private static final int[] Y = {0, 1, 0, -1};

    private final Bitmap bitmap;

    private final BitSet pixels;

    private final int width;

    private final Components components;

    /** The pixels whose upper edges have been followed. */
    private final BitSet followed = new BitSet();

    /** The areas by the component of their pixels. */
    private final Map<Integer, Area> areas = new LinkedHashMap<>();

    private final List<Ring> holes = new ArrayList<>();

    RegionTracer(Bitmap bitmap) {
        this.bitmap = bitmap;
        this.pixels = bitmap.pixels();
        this.width = bitmap.size().width();
        this.components = new Components(this.pixels, this.width);
    }

    List<Region> regions() {
        for (int next = this.pixels.nextSetBit(0); next >= 0; next = this.pixels.nextSetBit(next + 1)) {
            int x = next % this.width;
            int y = next / this.width;
            if (!this.bitmap.contains(x, y - 1) && !this.followed.get(next)) {
                split(follow(x, y));
            }
        }
        this.holes.forEach(hole -> area(hole).holes.add(hole.polygon()));
        return this.areas.values().stream().map(Area::region).toList();
    }

    /** Return where the edge starting at the upper left corner of the given pixel changes direction or meets itself. */
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

    /** Return whether the pixel ahead, on the right (1) or on the left (-1), belongs to the object. */
    private boolean ahead(int x, int y, int direction, int side) {
        int forthAndAsideX = X[direction] - side * Y[direction];
        int forthAndAsideY = Y[direction] + side * X[direction];
        return this.bitmap.contains(x + (forthAndAsideX - 1) / 2, y + (forthAndAsideY - 1) / 2);
    }

    /** Cut off a loop whenever a corner is met again, because rings must not touch themselves. */
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
            this.areas.put(component(ring), new Area(ring, new ArrayList<>()));
        } else {
            this.holes.add(ring);
        }
    }

    private Area area(Ring hole) {
        return Objects.requireNonNull(this.areas.get(component(hole)), "pixels have an outer edge");
    }

    private int component(Ring ring) {
        return this.components.of(ring.pixel(this.width));
    }

    private record Corner(int x, int y) {}

    /**
     * A closed edge with the object on the right: the area is positive around an object, and negative around a hole.
     */
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

        /** Return the index of a pixel of the object at this edge. */
        int pixel(int width) {
            Corner from = this.corners.get(0);
            Corner to = this.corners.get(1);
            int east = Integer.signum(to.x - from.x);
            int south = Integer.signum(to.y - from.y);
            int x = from.x + (east - south - 1) / 2;
            int y = from.y + (south + east - 1) / 2;
            return y * width + x;
        }

        Polygon polygon() {
            return new Polygon(this.corners.stream()
                    .map(corner -> new Point(corner.x, corner.y))
                    .toList());
        }
    }

    /** An outer ring with its holes. */
    private record Area(Ring ring, List<Polygon> holes) {

        Region region() {
            return new Region(this.ring.polygon(), this.holes);
        }
    }
}
