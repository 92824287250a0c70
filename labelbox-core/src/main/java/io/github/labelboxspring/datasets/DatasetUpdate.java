package io.github.labelboxspring.datasets;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes to apply to a dataset. Null fields are left unchanged.
 *
 * @param name the new name
 * @param description the new description; may be empty
 */
public record DatasetUpdate(@Nullable String name, @Nullable String description) {

    /**
     * @throws IllegalArgumentException if both are null or the name is blank
     */
    public DatasetUpdate {
        if (name == null && description == null) {
            throw new IllegalArgumentException("The update changes nothing: set name or description");
        }
        if (name != null && name.isBlank()) {
            throw new IllegalArgumentException("The name of a dataset must not be blank");
        }
    }

    public static DatasetUpdate ofName(String name) {
        return new DatasetUpdate(name, null);
    }

    public static DatasetUpdate ofDescription(String description) {
        return new DatasetUpdate(null, description);
    }

    public DatasetUpdate withName(String name) {
        return new DatasetUpdate(name, this.description);
    }

    public DatasetUpdate withDescription(String description) {
        return new DatasetUpdate(this.name, description);
    }

    Map<String, Object> variables(String id) {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("id", id);
        if (this.name != null) {
            variables.put("name", this.name);
        }
        if (this.description != null) {
            variables.put("description", this.description);
        }
        return variables;
    }
}
