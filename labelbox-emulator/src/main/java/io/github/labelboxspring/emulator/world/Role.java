package io.github.labelboxspring.emulator.world;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A role that a member can hold in the organization or in a project. */
public final class Role extends Entity {

    private final String name;
    private final String description;
    private final List<String> permissions;

    Role(String id, Instant createdAt, String name, String description, List<String> permissions) {
        super(id, createdAt);
        this.name = name;
        this.description = description;
        this.permissions = List.copyOf(permissions);
    }

    public String name() {
        return name;
    }

    public String description() {
        return description;
    }

    public List<String> permissions() {
        return permissions;
    }

    /** Null: the roles that every organization has belong to none. */
    public @Nullable String organizationId() {
        return null;
    }
}
