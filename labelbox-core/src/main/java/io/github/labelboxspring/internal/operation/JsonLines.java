package io.github.labelboxspring.internal.operation;

/**
 * A body of newline-delimited JSON.
 *
 * @param bytes the lines, including their line ends
 * @param count the number of lines, which Labelbox requires
 */
public record JsonLines(byte[] bytes, int count) {}
