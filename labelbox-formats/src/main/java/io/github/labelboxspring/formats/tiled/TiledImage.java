package io.github.labelboxspring.formats.tiled;

import io.github.labelboxspring.annotations.Point;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tiled imagery, to be the content of a data row.
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
 * @param layer the tiles
 * @param bounds the part that is labeled
 * @param minZoom the least zoom to show
 * @param maxZoom the greatest zoom to show
 * @param maxNativeZoom the greatest zoom that there are tiles for, null to leave it out
 * @param tileSize pixels of the side of a tile; the default is {@value #DEFAULT_TILE_SIZE}
 * @param alternativeLayers further layers that labelers can switch to
 * @param version of the format; the default is {@value #DEFAULT_VERSION}
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

    /** Pixels of the side of a tile unless another number is given. */
    public static final int DEFAULT_TILE_SIZE = 256;

    /** Version of the format unless another is given. */
    public static final int DEFAULT_VERSION = 2;

    /** @throws IllegalArgumentException if the least zoom is greater than the greatest */
    public TiledImage {
        alternativeLayers = List.copyOf(alternativeLayers);
        if (minZoom > maxZoom) {
            throw new IllegalArgumentException(
                    "The least zoom must not be greater than the greatest: " + minZoom + " and " + maxZoom);
        }
    }

    /** Tiled imagery in zooms from the least to the greatest. */
    public static TiledImage of(TileLayer layer, TileBounds bounds, int minZoom, int maxZoom) {
        return new TiledImage(layer, bounds, minZoom, maxZoom, null, DEFAULT_TILE_SIZE, List.of(), DEFAULT_VERSION);
    }

    /** The same with tiles up to this zoom; greater zooms enlarge them. */
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

    /** The same with tiles of this side in pixels. */
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

    /** The same with these layers to switch to. */
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

    /** The same in this version of the format. */
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

    /** The content of a data row, for {@link io.github.labelboxspring.datarows.NewDataRow#ofJson}. */
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
