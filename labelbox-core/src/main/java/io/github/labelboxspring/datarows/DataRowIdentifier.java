package io.github.labelboxspring.datarows;

import org.jspecify.annotations.Nullable;

/**
 * What names a data row.
 *
 * @param id id, 25 characters
 * @param globalKey your own key, null if it has none
 */
public record DataRowIdentifier(String id, @Nullable String globalKey) {}
