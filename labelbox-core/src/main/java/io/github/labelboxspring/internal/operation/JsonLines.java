package io.github.labelboxspring.internal.operation;

/**
 * A body of newline-delimited JSON.
 *
 * @param bytes the lines, each with its end
 * @param count how many there are; the platform wants to know it
 */
public record JsonLines(byte[] bytes, int count) {}
