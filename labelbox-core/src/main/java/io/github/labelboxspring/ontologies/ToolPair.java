package io.github.labelboxspring.ontologies;

/**
 * Two tools whose annotations a relationship may connect.
 *
 * @param from the name of the source tool
 * @param to the name of the target tool
 */
public record ToolPair(String from, String to) {}
