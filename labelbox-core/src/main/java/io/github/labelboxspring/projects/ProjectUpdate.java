package io.github.labelboxspring.projects;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes to apply to a project. Null fields are left unchanged.
 *
 * @param name the new name
 * @param description the new description
 */
public record ProjectUpdate(@Nullable String name, @Nullable String description) {

    /**
     * @throws IllegalArgumentException if there is no change or the name is blank
     */
    public ProjectUpdate {
        if (name == null && description == null) {
            throw new IllegalArgumentException("Specify at least one change to the project");
        }
        if (name != null && name.isBlank()) {
            throw new IllegalArgumentException("The name of a project must not be blank");
        }
    }

    public static ProjectUpdate ofName(String name) {
        return new ProjectUpdate(name, null);
    }

    public static ProjectUpdate ofDescription(String description) {
        return new ProjectUpdate(null, description);
    }

    public ProjectUpdate withName(String name) {
        return new ProjectUpdate(name, this.description);
    }

    public ProjectUpdate withDescription(String description) {
        return new ProjectUpdate(this.name, description);
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
