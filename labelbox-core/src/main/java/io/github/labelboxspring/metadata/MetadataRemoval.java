package io.github.labelboxspring.metadata;

import io.github.labelboxspring.datarows.DataRowKey;
import java.util.List;

/**
 * Metadata to remove from a data row.
 *
 * @param row the data row
 * @param schemaIds the ids of at least one metadata field
 */
public record MetadataRemoval(DataRowKey row, List<String> schemaIds) {

    /** @throws IllegalArgumentException if there are no fields */
    public MetadataRemoval {
        schemaIds = List.copyOf(schemaIds);
        if (schemaIds.isEmpty()) {
            throw new IllegalArgumentException("Specify the metadata fields to remove from data row " + row.value());
        }
    }

    public static MetadataRemoval of(DataRowKey row, String... schemaIds) {
        return new MetadataRemoval(row, List.of(schemaIds));
    }
}
