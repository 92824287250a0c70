package io.github.labelboxspring.workflows;

/**
 * The position of a node in the drawing of a workflow.
 *
 * @param x the horizontal position, increasing to the right
 * @param y the vertical position, increasing downwards
 */
public record NodePosition(double x, double y) {}
