package io.github.labelboxspring.projects;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to change of a project; what is null stays as it is.
 *
 * @param name a new name
 * @param description a new description
 */
public record ProjectUpdate(@Nullable String name, @Nullable String description) {

    /**
     * @throws IllegalArgumentException if nothing is to be changed or the name is blank
     */
    public ProjectUpdate {
        if (name == null && description == null) {
            throw new IllegalArgumentException("Name what to change of the project");
        }
        if (name != null && name.isBlank()) {
            throw new IllegalArgumentException("A project needs a name");
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
