package io.github.labelboxspring.emulator.world;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A role that a member can hold in the organization or in a project. */
public final class Role extends Entity {

    private final String name;
    private final String description;
    private final Set<Permission> permissions;

    Role(String id, Instant createdAt, String name, String description, Set<Permission> permissions) {
        super(id, createdAt);
        this.name = name;
        this.description = description;
        this.permissions = Set.copyOf(permissions);
    }

    public String name() {
        return this.name;
    }

    public String description() {
        return this.description;
    }

    /** Names of the permissions. */
    public List<String> permissions() {
        return this.permissions.stream().sorted().map(Permission::name).toList();
    }

    public boolean may(Permission permission) {
        return this.permissions.contains(permission);
    }

    /** Whether this one may do all that the other may. */
    public boolean covers(Role other) {
        return this.permissions.containsAll(other.permissions);
    }

    /** Null: the roles that every organization has belong to none. */
    public @Nullable String organizationId() {
        return null;
    }
}
