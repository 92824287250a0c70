package io.github.labelboxspring.annotations;

/**
 * A geometric shape. Coordinates are pixels from the upper left corner of an image or a frame, to the right and down.
 * On tiled imagery, x is the longitude and y the latitude.
 */
public sealed interface Geometry extends Mark permits Box, Point, Line, Polygon, Mask {}
