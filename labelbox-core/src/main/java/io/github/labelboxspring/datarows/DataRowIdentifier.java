package io.github.labelboxspring.datarows;

import org.jspecify.annotations.Nullable;

/**
 * The identifiers of a data row.
 *
 * @param id id, 25 characters
 * @param globalKey global key, null if it has none
 */
public record DataRowIdentifier(String id, @Nullable String globalKey) {}
