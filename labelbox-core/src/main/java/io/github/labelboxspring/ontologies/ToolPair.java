package io.github.labelboxspring.ontologies;

/**
 * Two tools whose annotations a relationship may join.
 *
 * @param from name of the tool at its start
 * @param to name of the tool at its end
 */
public record ToolPair(String from, String to) {}
