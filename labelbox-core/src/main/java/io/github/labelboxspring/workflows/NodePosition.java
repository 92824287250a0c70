package io.github.labelboxspring.workflows;

/**
 * The position of a node in the drawing of a workflow.
 *
 * @param x the horizontal position, increasing to the right
 * @param y the vertical position, increasing downwards
 */
public record NodePosition(double x, double y) {

    /** @throws IllegalArgumentException if a coordinate is not finite */
    public NodePosition {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException(
                    "The coordinates of a node must be finite numbers, not " + x + " and " + y);
        }
    }
}
