package io.github.labelboxspring.annotations;

/**
 * An axis-parallel rectangle.
 *
 * @param left the smallest x
 * @param top the smallest y
 * @param width may be 0
 * @param height may be 0
 */
public record Box(double left, double top, double width, double height) implements Geometry {

    /** @throws IllegalArgumentException if a number is not finite, or width or height is negative */
    public Box {
        Coordinates.checkFinite("A box", left, top, width, height);
        if (width < 0 || height < 0) {
            throw new IllegalArgumentException("The width and height of a box must not be negative, but are " + width
                    + " and " + height + ". Box.between accepts corners in any order");
        }
    }

    /** Return the box with the given opposite corners, in any order. */
    public static Box between(Point one, Point other) {
        return new Box(
                Math.min(one.x(), other.x()),
                Math.min(one.y(), other.y()),
                Math.abs(one.x() - other.x()),
                Math.abs(one.y() - other.y()));
    }
}
