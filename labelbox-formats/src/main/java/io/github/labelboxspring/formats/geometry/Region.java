package io.github.labelboxspring.formats.geometry;

import io.github.labelboxspring.annotations.Polygon;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/**
 * A polygon with holes.
 *
 * <p>Annotations of Labelbox have no holes: {@link #outline()} alone can be imported as a polygon, and a mask includes
 * both.
 *
 * <pre>{@code
 * Region lake = Region.of(Polygon.of(new Point(0, 0), new Point(40, 0), new Point(40, 30), new Point(0, 30)))
 *         .withHoles(List.of(Polygon.of(new Point(10, 10), new Point(20, 10), new Point(20, 20))));
 * double water = lake.area();
 * }</pre>
 *
 * @param outline the outer edge
 * @param holes the holes, which cross neither the outline nor each other
 */
public record Region(Polygon outline, List<Polygon> holes) {

    public Region {
        holes = List.copyOf(holes);
    }

    /** Create a region without holes. */
    public static Region of(Polygon outline) {
        return new Region(outline, List.of());
    }

    /** Return the regions of one or several polygons; empty if there is no area. */
    static List<Region> allOf(Geometry areas) {
        List<Region> regions = new ArrayList<>();
        for (int number = 0; number < areas.getNumGeometries(); number++) {
            if (areas.getGeometryN(number) instanceof org.locationtech.jts.geom.Polygon area && !area.isEmpty()) {
                List<Polygon> holes = new ArrayList<>();
                for (int hole = 0; hole < area.getNumInteriorRing(); hole++) {
                    holes.add(new Polygon(JtsGeometries.points(area.getInteriorRingN(hole))));
                }
                regions.add(new Region(new Polygon(JtsGeometries.points(area.getExteriorRing())), holes));
            }
        }
        return List.copyOf(regions);
    }

    /** Return a copy of this region with the given holes. */
    public Region withHoles(List<Polygon> holes) {
        return new Region(this.outline, holes);
    }

    /** Return the area in square units, excluding the holes. */
    public double area() {
        return JtsGeometries.of(this).getArea();
    }

    /**
     * Return a copy of this region with fewer corners. No edge moves by more than the tolerance, and no edges cross
     * each other.
     *
     * @param tolerance the tolerance, in units of the coordinates
     * @throws IllegalArgumentException if the tolerance is negative
     */
    public Region withTolerance(double tolerance) {
        if (!(tolerance >= 0)) {
            throw new IllegalArgumentException("The tolerance must not be negative: " + tolerance);
        }
        return allOf(TopologyPreservingSimplifier.simplify(JtsGeometries.of(this), tolerance))
                .get(0);
    }
}
