package io.github.labelboxspring.metadata;

import io.github.labelboxspring.datarows.DataRowKey;
import io.github.labelboxspring.datarows.MetadataValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Metadata to be written to a data row. Its other values stay.
 *
 * @param row the data row
 * @param values at least one value, at most one of each field
 */
public record MetadataUpdate(DataRowKey row, List<MetadataValue> values) {

    /**
     * @throws IllegalArgumentException if there is no value, or a field has two
     */
    public MetadataUpdate {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("There is no metadata to write to data row " + row.value());
        }
        Set<String> fields = new HashSet<>();
        for (MetadataValue value : values) {
            if (!fields.add(value.schemaId())) {
                throw new IllegalArgumentException(
                        "Data row " + row.value() + " gets two values of metadata field " + value.schemaId());
            }
        }
    }

    public static MetadataUpdate of(DataRowKey row, MetadataValue... values) {
        return new MetadataUpdate(row, List.of(values));
    }
}
