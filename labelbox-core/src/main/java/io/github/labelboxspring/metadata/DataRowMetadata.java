package io.github.labelboxspring.metadata;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of a data row.
 *
 * @param dataRowId id of the data row
 * @param globalKey its global key
 * @param fields its values; an enum is two entries: the field with the option's id, and the option with no value
 */
public record DataRowMetadata(String dataRowId, @Nullable String globalKey, List<Field> fields) {

    public DataRowMetadata {
        fields = List.copyOf(fields);
    }

    /**
     * A value.
     *
     * @param schemaId id of the metadata field
     * @param value number, text, ISO 8601 time, list of numbers, or the id of an option
     */
    public record Field(String schemaId, @Nullable Object value) {}

    /** The value of a field, by the field's id. */
    public Optional<Object> value(String schemaId) {
        return this.fields.stream()
                .filter(field -> field.schemaId().equals(schemaId))
                .findFirst()
                .map(Field::value);
    }
}
