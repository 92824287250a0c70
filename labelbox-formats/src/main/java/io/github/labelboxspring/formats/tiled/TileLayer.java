package io.github.labelboxspring.formats.tiled;

import org.jspecify.annotations.Nullable;

/**
 * A layer of tiles.
 *
 * <pre>{@code
 * TileLayer map = TileLayer.of("https://tiles.example.org/{z}/{x}/{y}.png").withName("map");
 * }</pre>
 *
 * @param url the URL, with {@code /{z}/{x}/{y}} for zoom, column and row of a tile
 * @param name the name displayed to labelers; null to display none; the default is {@value #DEFAULT_NAME}
 */
public record TileLayer(String url, @Nullable String name) {

    /** The default name of a layer. */
    public static final String DEFAULT_NAME = "default";

    private static final String PLACE = "/{z}/{x}/{y}";

    /** @throws IllegalArgumentException if the URL does not contain zoom, column and row in this order */
    public TileLayer {
        if (!url.contains(PLACE)) {
            throw new IllegalArgumentException("The URL of a tile layer must contain " + PLACE + ": " + url);
        }
    }

    /** Create a layer with the given URL. */
    public static TileLayer of(String url) {
        return new TileLayer(url, DEFAULT_NAME);
    }

    /** Return a copy of this layer with the given name. */
    public TileLayer withName(@Nullable String name) {
        return new TileLayer(this.url, name);
    }
}
