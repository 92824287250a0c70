package io.github.labelboxspring.metadata;

import io.github.labelboxspring.datarows.MetadataValue;
import java.util.List;
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
     * A value of the field of this name, see {@link MetadataSchema#value(Object)}.
     *
     * @throws IllegalArgumentException if there is no such field, or it does not take such a value
     */
    public MetadataValue value(String name, Object value) {
        return named(name)
                .orElseThrow(() -> new IllegalArgumentException("There is no metadata field " + name + ", only "
                        + this.fields.stream().map(MetadataSchema::name).toList()))
                .value(value);
    }
}
