package io.github.labelboxspring.emulator.internal.domain.metadata;

import java.io.Serializable;

/**
 * The value of a metadata field on a data row.
 *
 * @param value by kind, a number, an ISO 8601 time, a string, an option ({@link MetadataSchema}) or a list of numbers
 */
public record MetadataValue(MetadataSchema schema, Object value) implements Serializable {}
