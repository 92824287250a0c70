package io.github.labelboxspring.annotations;

/**
 * A shape. Coordinates are pixels to the right of and below the upper left corner of an image or a frame; on tiled
 * imagery x is the longitude and y the latitude.
 */
public sealed interface Geometry extends Mark permits Box, Point, Line, Polygon, Mask {}
