package io.github.labelboxspring.metadata;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of a data row.
 *
 * @param dataRowId the id of the data row
 * @param globalKey the global key of the data row
 * @param fields the values; an enum has two entries: the field with the option's id, and the option without a value
 */
public record DataRowMetadata(String dataRowId, @Nullable String globalKey, List<Field> fields) {

    public DataRowMetadata {
        fields = List.copyOf(fields);
    }

    /**
     * A value of a metadata field.
     *
     * @param schemaId the id of the metadata field
     * @param value a number, a string, an ISO 8601 time, a list of numbers, or the id of an option
     */
    public record Field(String schemaId, @Nullable Object value) {}

    /** Return the value of the metadata field with the given id; empty if there is none. */
    public Optional<Object> value(String schemaId) {
        return this.fields.stream()
                .filter(field -> field.schemaId().equals(schemaId))
                .findFirst()
                .map(Field::value);
    }
}
