package io.github.labelboxspring.formats.tiled;

/** What the coordinates of tiled imagery mean. */
public enum Epsg {
    /** Pixels of an image without a place on earth, x to the right and y down. */
    SIMPLEPIXEL,
    /** WGS 84: x is the longitude and y the latitude, in degrees. */
    EPSG4326,
    /** Web Mercator: x to the east and y to the north of longitude and latitude 0, in meters. */
    EPSG3857
}
