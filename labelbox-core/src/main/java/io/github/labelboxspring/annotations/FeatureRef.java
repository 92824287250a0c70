package io.github.labelboxspring.annotations;

import org.jspecify.annotations.Nullable;

/**
 * Names a feature of the project's ontology: a tool, a question or an option.
 *
 * <p>A schema id is unambiguous; a name is easier to read and lasts when the ontology is copied. If both are given, both are
 * sent.
 *
 * @param name its name as the ontology has it, null if it is not named by that
 * @param schemaId its feature schema id, 25 characters, null if it is not named by that
 */
public record FeatureRef(@Nullable String name, @Nullable String schemaId) {

    private static final int ID_LENGTH = 25;

    /** @throws IllegalArgumentException if it has neither, the name is blank, or the id does not have 25 characters */
    public FeatureRef {
        if (name == null && schemaId == null) {
            throw new IllegalArgumentException("A feature needs a name or a schema id");
        }
        if (name != null && name.isBlank()) {
            throw new IllegalArgumentException("The name of a feature must not be blank");
        }
        if (schemaId != null && schemaId.length() != ID_LENGTH) {
            throw new IllegalArgumentException(
                    "A feature schema id has " + ID_LENGTH + " characters, which '" + schemaId + "' does not");
        }
    }

    /** The feature of this name. */
    public static FeatureRef of(String name) {
        return new FeatureRef(name, null);
    }

    /** The feature of this schema id. */
    public static FeatureRef ofSchemaId(String schemaId) {
        return new FeatureRef(null, schemaId);
    }

    @Override
    public String toString() {
        return this.name == null ? String.valueOf(this.schemaId) : this.name;
    }
}
