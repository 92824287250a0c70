package io.github.labelboxspring.metadata;

import io.github.labelboxspring.datarows.MetadataValue;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The metadata fields of the organization at the time they were read.
 *
 * @param fields all fields
 */
public record MetadataOntology(List<MetadataSchema> fields) {

    public MetadataOntology {
        fields = List.copyOf(fields);
    }

    /** Return the field with the given name; empty if there is none. */
    @PythonSdk("DataRowMetadataOntology.get_by_name")
    public Optional<MetadataSchema> named(String name) {
        return this.fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** Return the field with the given id; empty if there is none. */
    public Optional<MetadataSchema> withId(String id) {
        return this.fields.stream().filter(field -> field.id().equals(id)).findFirst();
    }

    /** Return the fields that belong to the platform. */
    public List<MetadataSchema> reserved() {
        return this.fields.stream().filter(MetadataSchema::reserved).toList();
    }

    /** Return the custom fields of the organization. */
    public List<MetadataSchema> custom() {
        return this.fields.stream().filter(field -> !field.reserved()).toList();
    }

    /**
     * Return a value for the field with the given name or id, see {@link MetadataSchema#value(Object)}.
     *
     * @throws IllegalArgumentException if there is no such field, or the value does not match the field
     */
    @PythonSdk("DataRowMetadataOntology.parse_upsert_metadata")
    public MetadataValue value(String field, Object value) {
        return named(field)
                .or(() -> withId(field))
                .orElseThrow(() -> new IllegalArgumentException(unknown(field)))
                .value(value);
    }

    private String unknown(String field) {
        return this.fields.stream()
                .filter(each -> each.holds(field))
                .findFirst()
                .map(each -> field + " is an option of the metadata field " + each.name()
                        + "; specify the field and the name of the option")
                .orElseGet(() -> "There is no metadata field " + field + "; available: "
                        + this.fields.stream().map(MetadataSchema::name).toList());
    }

    /**
     * Return the metadata of a data row by field name: numbers as {@link Double}, times as {@link java.time.Instant},
     * enums as the name of the option, embeddings as {@link io.github.labelboxspring.embeddings.EmbeddingVector}, and
     * strings unchanged. A time without an offset is in UTC, as in the official SDK.
     *
     * @throws IllegalArgumentException if there is a value of a field that is not in this ontology (read the ontology
     *     again), or a value does not match its field; the message contains the data row, the field and the value
     */
    @PythonSdk({"DataRowMetadataOntology.parse_metadata", "DataRowMetadataOntology.parse_metadata_fields"})
    public Map<String, Object> values(DataRowMetadata metadata) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (DataRowMetadata.Field read : metadata.fields()) {
            try {
                MetadataSchema field = holding(read.schemaId());
                field.read(read).ifPresent(value -> values.put(field.name(), value));
            } catch (IllegalArgumentException ex) {
                throw new IllegalArgumentException(
                        "Metadata of data row " + metadata.dataRowId()
                                + (metadata.globalKey() == null ? "" : " (" + metadata.globalKey() + ")") + ": "
                                + ex.getMessage(),
                        ex);
            }
        }
        return values;
    }

    private MetadataSchema holding(String schemaId) {
        return this.fields.stream()
                .filter(field -> field.holds(schemaId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no metadata field or option with the id " + schemaId + "; read the ontology again"));
    }
}
