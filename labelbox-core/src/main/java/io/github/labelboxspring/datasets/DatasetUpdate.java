package io.github.labelboxspring.datasets;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to change of a dataset; what is null stays as it is.
 *
 * @param name a new name
 * @param description a new description; may be empty
 */
public record DatasetUpdate(@Nullable String name, @Nullable String description) {

    /**
     * @throws IllegalArgumentException if nothing is to be changed or the name is blank
     */
    public DatasetUpdate {
        if (name == null && description == null) {
            throw new IllegalArgumentException("Name what to change of the dataset");
        }
        if (name != null && name.isBlank()) {
            throw new IllegalArgumentException("A dataset needs a name that is not blank");
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
