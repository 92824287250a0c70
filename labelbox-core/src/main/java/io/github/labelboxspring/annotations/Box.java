package io.github.labelboxspring.annotations;

/**
 * A rectangle whose sides are parallel to the axes.
 *
 * @param left least x
 * @param top least y
 * @param width may be 0
 * @param height may be 0
 */
public record Box(double left, double top, double width, double height) implements Geometry {

    /** @throws IllegalArgumentException if a number is not finite, or width or height is negative */
    public Box {
        Coordinates.checkFinite("A box", left, top, width, height);
        if (width < 0 || height < 0) {
            throw new IllegalArgumentException("A box must not be " + width + " wide and " + height
                    + " high. Box.between takes corners in any order");
        }
    }

    /** The box of two opposite corners, in any order. */
    public static Box between(Point one, Point other) {
        return new Box(
                Math.min(one.x(), other.x()),
                Math.min(one.y(), other.y()),
                Math.abs(one.x() - other.x()),
                Math.abs(one.y() - other.y()));
    }
}
