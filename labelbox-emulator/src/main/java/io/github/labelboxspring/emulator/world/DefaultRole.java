package io.github.labelboxspring.emulator.world;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * The roles that every organization has, with the ids that are the same everywhere. What each may do is inferred.
 */
public enum DefaultRole {
    ADMIN("Admin", "cjlvi91a41aab0714677xp87h", EnumSet.complementOf(EnumSet.of(Permission.ADMINISTER_TENANT))),
    DATA_ADMIN(
            "Data Admin",
            "cjlvi91a41aab0714677da001",
            EnumSet.of(Permission.VIEW, Permission.EXPORT, Permission.MANAGE_DATA)),
    TEAM_MANAGER(
            "Team Manager", "cjlvi91a41aab0714677tm001", EnumSet.range(Permission.VIEW, Permission.MANAGE_MEMBERS)),
    PROJECT_LEAD(
            "Project Lead", "cjlvi91a41aab0714677pl001", EnumSet.range(Permission.VIEW, Permission.MANAGE_PROJECTS)),
    REVIEWER("Reviewer", "cjlvi919b1aa50714k75euii5", EnumSet.of(Permission.VIEW, Permission.LABEL, Permission.REVIEW)),
    LABELER("Labeler", "cjlvi914y1aa20714372uvzjv", EnumSet.of(Permission.VIEW, Permission.LABEL)),
    READ_ONLY_ADMIN("Read-only Admin", "cjlvi91a41aab0714677ro001", EnumSet.of(Permission.VIEW, Permission.EXPORT)),
    NONE("None", "cjmb6xy80f5vz0780u3mw2rj4", EnumSet.noneOf(Permission.class)),
    TENANT_ADMIN("Tenant Admin", "cjlvi91a41aab0714677ta001", EnumSet.allOf(Permission.class));

    private final String roleName;
    private final String id;
    private final Set<Permission> permissions;

    DefaultRole(String roleName, String id, Set<Permission> permissions) {
        this.roleName = roleName;
        this.id = id;
        this.permissions = permissions;
    }

    /** Its name as the platform shows it, such as {@code Team Manager}. */
    public String roleName() {
        return this.roleName;
    }

    String id() {
        return this.id;
    }

    Role create(Instant now) {
        return new Role(this.id, now, this.roleName, "The role " + this.roleName, this.permissions);
    }
}
