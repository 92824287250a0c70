package io.github.labelboxspring.annotations;

import org.jspecify.annotations.Nullable;

/**
 * Identifies a feature of the project's ontology: a tool, a question or an option.
 *
 * <p>A schema id is unique; a name is easier to read and remains valid if the ontology is copied. If both are set, both
 * are sent.
 *
 * @param name name in the ontology, or null
 * @param schemaId feature schema id, 25 characters, or null
 */
public record FeatureRef(@Nullable String name, @Nullable String schemaId) {

    private static final int ID_LENGTH = 25;

    /** @throws IllegalArgumentException if both are null, the name is blank, or the id does not have 25 characters */
    public FeatureRef {
        if (name == null && schemaId == null) {
            throw new IllegalArgumentException("A feature must have a name or a schema id");
        }
        if (name != null && name.isBlank()) {
            throw new IllegalArgumentException("The name of a feature must not be blank");
        }
        if (schemaId != null && schemaId.length() != ID_LENGTH) {
            throw new IllegalArgumentException(
                    "A feature schema id must have " + ID_LENGTH + " characters, but was '" + schemaId + "'");
        }
    }

    /** Return a reference to the feature with the given name. */
    public static FeatureRef of(String name) {
        return new FeatureRef(name, null);
    }

    /** Return a reference to the feature with the given schema id. */
    public static FeatureRef ofSchemaId(String schemaId) {
        return new FeatureRef(null, schemaId);
    }

    @Override
    public String toString() {
        return this.name == null ? String.valueOf(this.schemaId) : this.name;
    }
}
