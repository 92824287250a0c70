package io.github.labelboxspring.formats.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.annotations.Box;
import io.github.labelboxspring.annotations.Color;
import io.github.labelboxspring.annotations.Line;
import io.github.labelboxspring.annotations.Mask;
import io.github.labelboxspring.annotations.Point;
import io.github.labelboxspring.annotations.Polygon;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Polygons with holes, and shapes as geometries of JTS. */
class RegionTests {

    private static final Polygon SQUARE =
            Polygon.of(new Point(0, 0), new Point(10, 0), new Point(10, 10), new Point(0, 10));

    private static final Polygon HOLE = Polygon.of(new Point(2, 2), new Point(2, 4), new Point(4, 4));

    @Test
    void holesHaveNoArea() {
        assertThat(Region.of(SQUARE).area()).isEqualTo(100);
        assertThat(Region.of(SQUARE).withHoles(List.of(HOLE)).area()).isEqualTo(98);
    }

    @Test
    void regionsComeBackFromJts() {
        Region region = Region.of(SQUARE).withHoles(List.of(HOLE));

        assertThat(JtsGeometries.regions(JtsGeometries.of(region))).containsExactly(region);
        assertThat(JtsGeometries.regions(
                        JtsGeometries.of(new Box(0, 0, 10, 10)).union(JtsGeometries.of(new Box(5, 0, 10, 10)))))
                .singleElement()
                .satisfies(union -> assertThat(union.area()).isEqualTo(150));
        assertThat(JtsGeometries.regions(JtsGeometries.of(new Point(1, 1)))).isEmpty();
        assertThat(JtsGeometries.regions(JtsGeometries.of(Line.through(new Point(1, 1), new Point(2, 2)))))
                .isEmpty();
    }

    @Test
    void cornersWithinTheToleranceAreLeftOut() {
        Region bent = Region.of(
                Polygon.of(new Point(0, 0), new Point(5, 0.4), new Point(10, 0), new Point(10, 10), new Point(0, 10)));

        assertThat(bent.withTolerance(0.5)).isEqualTo(Region.of(SQUARE));
        assertThat(bent.withTolerance(0.3)).isEqualTo(bent);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bent.withTolerance(-1))
                .withMessage("The tolerance must not be negative: -1.0");
    }

    @Test
    void masksHaveNoCoordinates() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JtsGeometries.of(Mask.ofUrl("https://example.org/mask.png", Color.WHITE)))
                .withMessageStartingWith(
                        "A mask has pixels instead of coordinates. Read it with Bitmap.of and use its regions");
    }
}
