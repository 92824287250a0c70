package io.github.labelboxspring.internal.operation;

/**
 * A value that travels as a string which holds its JSON, as ontologies do.
 *
 * @param value what the string holds
 */
public record JsonText(Object value) {}
