package io.github.labelboxspring.metadata;

import io.github.labelboxspring.datarows.MetadataValue;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The metadata fields of the organization, as they were when they were read.
 *
 * @param fields all fields
 */
public record MetadataOntology(List<MetadataSchema> fields) {

    public MetadataOntology {
        fields = List.copyOf(fields);
    }

    /** The field of this name, if there is one. */
    @PythonSdk("DataRowMetadataOntology.get_by_name")
    public Optional<MetadataSchema> named(String name) {
        return this.fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** The field of this id, if there is one. */
    public Optional<MetadataSchema> withId(String id) {
        return this.fields.stream().filter(field -> field.id().equals(id)).findFirst();
    }

    /** Fields that belong to the platform. */
    public List<MetadataSchema> reserved() {
        return this.fields.stream().filter(MetadataSchema::reserved).toList();
    }

    /** Fields of the organization's own. */
    public List<MetadataSchema> custom() {
        return this.fields.stream().filter(field -> !field.reserved()).toList();
    }

    /**
     * Return a value of the field of this name or id, see {@link MetadataSchema#value(Object)}.
     *
     * @throws IllegalArgumentException if there is no such field, or it does not take such a value
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
                        + ". Give the field and the name of the option")
                .orElseGet(() -> "There is no metadata field " + field + ", only "
                        + this.fields.stream().map(MetadataSchema::name).toList());
    }

    /**
     * Return the metadata of a data row by the names of its fields: numbers as {@link Double}, times as
     * {@link java.time.Instant}, enums as the name of the option, embeddings as
     * {@link io.github.labelboxspring.embeddings.EmbeddingVector}, texts as they are. A time without an offset is in UTC, as
     * in the official SDK.
     *
     * @throws IllegalArgumentException if it has a field that is not among these (then read the fields again), or a value
     *     that does not fit its field; the message names the data row, the field and the value
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
                        "There is no metadata field or option of the id " + schemaId + "; read the fields again"));
    }
}
