package io.github.labelboxspring.emulator.internal.tenancy;

import io.github.labelboxspring.emulator.DefaultRole;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A role that a member can hold in the organization or in a project. */
public final class Role extends Entity {

    private final String name;
    private final String description;
    private final Set<Permission> permissions;

    public Role(String id, Instant createdAt, String name, String description, Set<Permission> permissions) {
        super(id, createdAt);
        this.name = name;
        this.description = description;
        this.permissions = Set.copyOf(permissions);
    }

    /** Return a default role, which every organization has. */
    static Role of(DefaultRole role, Instant createdAt) {
        return new Role(id(role), createdAt, role.roleName(), "The role " + role.roleName(), permissions(role));
    }

    /** Return the id of a default role, which is the same in every organization. */
    public static String id(DefaultRole role) {
        return switch (role) {
            case ADMIN -> "cjlvi91a41aab0714677xp87h";
            case DATA_ADMIN -> "cjlvi91a41aab0714677da001";
            case TEAM_MANAGER -> "cjlvi91a41aab0714677tm001";
            case PROJECT_LEAD -> "cjlvi91a41aab0714677pl001";
            case REVIEWER -> "cjlvi919b1aa50714k75euii5";
            case LABELER -> "cjlvi914y1aa20714372uvzjv";
            case READ_ONLY_ADMIN -> "cjlvi91a41aab0714677ro001";
            case NONE -> "cjmb6xy80f5vz0780u3mw2rj4";
            case TENANT_ADMIN -> "cjlvi91a41aab0714677ta001";
        };
    }

    /** The permissions of the default roles are inferred. */
    private static Set<Permission> permissions(DefaultRole role) {
        return switch (role) {
            case ADMIN -> EnumSet.complementOf(EnumSet.of(Permission.ADMINISTER_TENANT));
            case DATA_ADMIN -> EnumSet.of(Permission.VIEW, Permission.EXPORT, Permission.MANAGE_DATA);
            case TEAM_MANAGER -> EnumSet.range(Permission.VIEW, Permission.MANAGE_MEMBERS);
            case PROJECT_LEAD -> EnumSet.range(Permission.VIEW, Permission.MANAGE_PROJECTS);
            case REVIEWER -> EnumSet.of(Permission.VIEW, Permission.LABEL, Permission.REVIEW);
            case LABELER -> EnumSet.of(Permission.VIEW, Permission.LABEL);
            case READ_ONLY_ADMIN -> EnumSet.of(Permission.VIEW, Permission.EXPORT);
            case NONE -> EnumSet.noneOf(Permission.class);
            case TENANT_ADMIN -> EnumSet.allOf(Permission.class);
        };
    }

    public String name() {
        return this.name;
    }

    public String description() {
        return this.description;
    }

    /** Return the names of the permissions. */
    public List<String> permissions() {
        return this.permissions.stream().sorted().map(Permission::name).toList();
    }

    public boolean may(Permission permission) {
        return this.permissions.contains(permission);
    }

    /** Return whether this role has all permissions of the other. */
    public boolean covers(Role other) {
        return this.permissions.containsAll(other.permissions);
    }

    /** Return null, since default roles belong to no organization. */
    public @Nullable String organizationId() {
        return null;
    }
}
