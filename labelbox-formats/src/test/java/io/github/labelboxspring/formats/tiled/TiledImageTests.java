package io.github.labelboxspring.formats.tiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.annotations.Color;
import io.github.labelboxspring.annotations.Mask;
import io.github.labelboxspring.annotations.Point;
import io.github.labelboxspring.datarows.NewDataRow;
import io.github.labelboxspring.datarows.RowData;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Tiled imagery and its coordinates, beside those of the golden cases. */
class TiledImageTests {

    private static final TileBounds PARK =
            TileBounds.of(Epsg.EPSG4326, new Point(-99.2105, 19.4057), new Point(-99.2053, 19.4005));

    private static final TileBounds IMAGE = TileBounds.of(Epsg.SIMPLEPIXEL, new Point(0, 0), new Point(1024, 1024));

    @Test
    void isTheContentOfADataRow() {
        TiledImage image = TiledImage.of(TileLayer.of("https://tiles.example.org/{z}/{x}/{y}.png"), PARK, 12, 20);

        assertThat(NewDataRow.ofJson(image.toJson()).rowData()).isEqualTo(RowData.json(image.toJson()));
        assertThat(image.toJson()).containsEntry("maxZoom", 20).containsEntry("maxNativeZoom", null);
    }

    @Test
    void pixelsLeadBackToThePlace() {
        Point place = new Point(-99.2071, 19.4018);
        Point pixel = (Point)
                GeoTransformation.toPixels(Epsg.EPSG4326, IMAGE, PARK, 24).apply(place);
        Point again = (Point) GeoTransformation.ofPixels(IMAGE, PARK, 24).apply(pixel);

        assertThat(pixel.x()).isBetween(0.0, 1024.0);
        assertThat(pixel.y()).isBetween(0.0, 1024.0);
        assertThat(again.x()).isCloseTo(place.x(), Offset.offset(1e-7));
        assertThat(again.y()).isCloseTo(place.y(), Offset.offset(1e-7));
    }

    @Test
    void metersLeadToTheSamePixelsAsDegrees() {
        Point place = new Point(-99.2071, 19.4018);

        assertThat(GeoTransformation.toPixels(Epsg.EPSG3857, IMAGE, PARK, 20)
                        .apply(GeoTransformation.between(Epsg.EPSG4326, Epsg.EPSG3857)
                                .apply(place)))
                .isEqualTo(GeoTransformation.toPixels(Epsg.EPSG4326, IMAGE, PARK, 20)
                        .apply(place));
    }

    @Test
    void longitudesLeadAroundTheEarth() {
        GeoTransformation meters = GeoTransformation.between(Epsg.EPSG4326, Epsg.EPSG3857);

        assertThat(meters.apply(new Point(190, 10))).isEqualTo(meters.apply(new Point(-170, 10)));
    }

    @Test
    void whatHasNoPlaceIsRefused() {
        GeoTransformation meters = GeoTransformation.between(Epsg.EPSG4326, Epsg.EPSG3857);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> meters.apply(new Point(0, 90.5)))
                .withMessage("The latitude (y) of 90.5 degrees is out of range");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> meters.apply(Mask.ofUrl("https://example.org/mask.png", Color.WHITE)))
                .withMessageStartingWith("A mask has pixels instead of coordinates and cannot be transformed: ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GeoTransformation.toPixels(Epsg.EPSG4326, IMAGE, PARK, 20)
                        .apply(new Point(181, 0)))
                .withMessage("On the map, longitude (x) must be from -180.0 to 180.0 degrees, not 181.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GeoTransformation.ofPixels(IMAGE, PARK, 10).apply(new Point(-1e9, 0)))
                .withMessageEndingWith("is outside the world map, which has 262144.0 pixels on each side at this zoom");
    }

    /** The official SDK puts everything on one line, or divides by zero. */
    @Test
    void boundsThatAreOnePixelAtTheZoomAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GeoTransformation.toPixels(Epsg.EPSG4326, IMAGE, PARK, 2))
                .withMessageStartingWith("The bounds have no area at zoom 2")
                .withMessageEndingWith("Specify a higher zoom, or larger bounds");
    }
}
