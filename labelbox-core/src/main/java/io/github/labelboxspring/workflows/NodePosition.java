package io.github.labelboxspring.workflows;

/**
 * Where a node is drawn.
 *
 * @param x to the right
 * @param y down
 */
public record NodePosition(double x, double y) {}
