package io.github.labelboxspring.formats.tiled;

import io.github.labelboxspring.annotations.Point;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tiled imagery as the content of a data row.
 *
 * <pre>{@code
 * TiledImage park = TiledImage.of(
 *         TileLayer.of("https://tiles.example.org/{z}/{x}/{y}.png"),
 *         TileBounds.of(Epsg.EPSG4326, new Point(-99.2105, 19.4057), new Point(-99.2053, 19.4005)),
 *         12,
 *         20);
 * NewDataRow row = NewDataRow.ofJson(park.toJson()).withGlobalKey("park");
 * }</pre>
 *
 * @param layer the layer of tiles
 * @param bounds the area to label
 * @param minZoom the minimum zoom to display
 * @param maxZoom the maximum zoom to display
 * @param maxNativeZoom the maximum zoom with available tiles; null to omit it
 * @param tileSize the width and height of a tile in pixels; the default is {@value #DEFAULT_TILE_SIZE}
 * @param alternativeLayers further layers for labelers to choose from
 * @param version the version of the format; the default is {@value #DEFAULT_VERSION}
 * @see <a href="https://docs.labelbox.com/reference/import-tiled-imagery-data">Labelbox: import tiled imagery</a>
 */
public record TiledImage(
        TileLayer layer,
        TileBounds bounds,
        int minZoom,
        int maxZoom,
        @Nullable Integer maxNativeZoom,
        int tileSize,
        List<TileLayer> alternativeLayers,
        int version) {

    /** The default width and height of a tile in pixels. */
    public static final int DEFAULT_TILE_SIZE = 256;

    /** The default version of the format. */
    public static final int DEFAULT_VERSION = 2;

    /** @throws IllegalArgumentException if the minimum zoom is greater than the maximum zoom */
    public TiledImage {
        alternativeLayers = List.copyOf(alternativeLayers);
        if (minZoom > maxZoom) {
            throw new IllegalArgumentException(
                    "The minimum zoom must not be greater than the maximum zoom: " + minZoom + " and " + maxZoom);
        }
    }

    /** Create tiled imagery with the given range of zooms. */
    public static TiledImage of(TileLayer layer, TileBounds bounds, int minZoom, int maxZoom) {
        return new TiledImage(layer, bounds, minZoom, maxZoom, null, DEFAULT_TILE_SIZE, List.of(), DEFAULT_VERSION);
    }

    /** Return a copy with tiles up to the given zoom; higher zooms enlarge them. */
    public TiledImage withMaxNativeZoom(int maxNativeZoom) {
        return new TiledImage(
                this.layer,
                this.bounds,
                this.minZoom,
                this.maxZoom,
                maxNativeZoom,
                this.tileSize,
                this.alternativeLayers,
                this.version);
    }

    /** Return a copy with the given width and height of tiles in pixels. */
    public TiledImage withTileSize(int tileSize) {
        return new TiledImage(
                this.layer,
                this.bounds,
                this.minZoom,
                this.maxZoom,
                this.maxNativeZoom,
                tileSize,
                this.alternativeLayers,
                this.version);
    }

    /** Return a copy with the given alternative layers. */
    public TiledImage withAlternativeLayers(List<TileLayer> alternativeLayers) {
        return new TiledImage(
                this.layer,
                this.bounds,
                this.minZoom,
                this.maxZoom,
                this.maxNativeZoom,
                this.tileSize,
                alternativeLayers,
                this.version);
    }

    /** Return a copy with the given version of the format. */
    public TiledImage withVersion(int version) {
        return new TiledImage(
                this.layer,
                this.bounds,
                this.minZoom,
                this.maxZoom,
                this.maxNativeZoom,
                this.tileSize,
                this.alternativeLayers,
                version);
    }

    /** Return the content of a data row, for {@link io.github.labelboxspring.datarows.NewDataRow#ofJson}. */
    public Map<String, @Nullable Object> toJson() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("tileLayerUrl", this.layer.url());
        json.put("bounds", List.of(corner(0), corner(1)));
        json.put("minZoom", this.minZoom);
        json.put("maxZoom", this.maxZoom);
        json.put("maxNativeZoom", this.maxNativeZoom);
        json.put("epsg", this.bounds.epsg().name());
        json.put("tileSize", this.tileSize);
        json.put(
                "alternativeLayers",
                this.alternativeLayers.stream().map(TiledImage::json).toList());
        json.put("version", this.version);
        return json;
    }

    private List<Double> corner(int number) {
        Point corner = this.bounds.corners().get(number);
        return List.of(corner.x(), corner.y());
    }

    static Map<String, @Nullable Object> json(TileLayer layer) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("tileLayerUrl", layer.url());
        json.put("name", layer.name());
        return json;
    }
}
