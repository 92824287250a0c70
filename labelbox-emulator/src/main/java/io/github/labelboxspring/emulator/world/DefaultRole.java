package io.github.labelboxspring.emulator.world;

import java.time.Instant;
import java.util.List;

/** The roles that every organization has, with the ids that are the same everywhere. */
public enum DefaultRole {
    ADMIN("Admin", "cjlvi91a41aab0714677xp87h", "VIEW", "LABEL", "REVIEW", "MANAGE", "ADMINISTER"),
    DATA_ADMIN("Data Admin", "cjlvi91a41aab0714677da001", "VIEW", "MANAGE_DATA"),
    TEAM_MANAGER("Team Manager", "cjlvi91a41aab0714677tm001", "VIEW", "LABEL", "REVIEW", "MANAGE"),
    PROJECT_LEAD("Project Lead", "cjlvi91a41aab0714677pl001", "VIEW", "LABEL", "REVIEW", "MANAGE"),
    REVIEWER("Reviewer", "cjlvi919b1aa50714k75euii5", "VIEW", "LABEL", "REVIEW"),
    LABELER("Labeler", "cjlvi914y1aa20714372uvzjv", "VIEW", "LABEL"),
    READ_ONLY_ADMIN("Read-only Admin", "cjlvi91a41aab0714677ro001", "VIEW"),
    NONE("None", "cjmb6xy80f5vz0780u3mw2rj4"),
    TENANT_ADMIN("Tenant Admin", "cjlvi91a41aab0714677ta001", "VIEW", "ADMINISTER_TENANT");

    private final String roleName;
    private final String id;
    private final List<String> permissions;

    DefaultRole(String roleName, String id, String... permissions) {
        this.roleName = roleName;
        this.id = id;
        this.permissions = List.of(permissions);
    }

    String id() {
        return id;
    }

    Role create(Instant now) {
        return new Role(id, now, roleName, "The role " + roleName, permissions);
    }
}
