package io.github.labelboxspring.emulator.internal.domain.metadata;

import java.io.Serializable;

/**
 * The value of one field on one data row.
 *
 * @param value a number, an ISO 8601 time, a text, an option ({@link MetadataSchema}) or a list of numbers, by kind
 */
public record MetadataValue(MetadataSchema schema, Object value) implements Serializable {}
