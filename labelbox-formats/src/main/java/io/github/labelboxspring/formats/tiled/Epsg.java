package io.github.labelboxspring.formats.tiled;

/** The coordinate system of tiled imagery. */
public enum Epsg {
    /** Pixels of an image without a geographic position, x to the right and y down. */
    SIMPLEPIXEL,
    /** WGS 84: x is the longitude and y the latitude, in degrees. */
    EPSG4326,
    /** Web Mercator: x is the distance to the east and y to the north of longitude and latitude 0, in meters. */
    EPSG3857
}
