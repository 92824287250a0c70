package io.github.labelboxspring.metadata;

import io.github.labelboxspring.datarows.DataRowKey;
import io.github.labelboxspring.datarows.MetadataValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Metadata to write to a data row. Its other values are left unchanged.
 *
 * @param row the data row
 * @param values at least one value, and at most one per field
 */
public record MetadataUpdate(DataRowKey row, List<MetadataValue> values) {

    /**
     * @throws IllegalArgumentException if there are no values, or more than one for a field
     */
    public MetadataUpdate {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException(
                    "Specify at least one metadata value to write to data row " + row.value());
        }
        Set<String> fields = new HashSet<>();
        for (MetadataValue value : values) {
            if (!fields.add(value.schemaId())) {
                throw new IllegalArgumentException(
                        "Data row " + row.value() + " has two values for the metadata field " + value.schemaId());
            }
        }
    }

    public static MetadataUpdate of(DataRowKey row, MetadataValue... values) {
        return new MetadataUpdate(row, List.of(values));
    }
}
