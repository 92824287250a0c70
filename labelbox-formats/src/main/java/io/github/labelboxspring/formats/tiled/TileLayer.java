package io.github.labelboxspring.formats.tiled;

import org.jspecify.annotations.Nullable;

/**
 * Where the tiles of a layer are.
 *
 * <pre>{@code
 * TileLayer map = TileLayer.of("https://tiles.example.org/{z}/{x}/{y}.png").withName("map");
 * }</pre>
 *
 * @param url with {@code /{z}/{x}/{y}} in place of zoom, column and row of a tile
 * @param name shown to labelers, null to show none; the default is {@value #DEFAULT_NAME}
 */
public record TileLayer(String url, @Nullable String name) {

    /** Name of a layer unless another is given. */
    public static final String DEFAULT_NAME = "default";

    private static final String PLACE = "/{z}/{x}/{y}";

    /** @throws IllegalArgumentException if the URL has no place for zoom, column and row in this order */
    public TileLayer {
        if (!url.contains(PLACE)) {
            throw new IllegalArgumentException(
                    "The URL of a tile layer must contain " + PLACE + ", which " + url + " does not");
        }
    }

    /** The layer with tiles at this URL. */
    public static TileLayer of(String url) {
        return new TileLayer(url, DEFAULT_NAME);
    }

    /** The same with this name. */
    public TileLayer withName(@Nullable String name) {
        return new TileLayer(this.url, name);
    }
}
