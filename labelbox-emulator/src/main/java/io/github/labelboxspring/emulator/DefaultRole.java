package io.github.labelboxspring.emulator;

import java.util.Arrays;

/** The roles that every organization has. */
public enum DefaultRole {
    ADMIN("Admin"),
    DATA_ADMIN("Data Admin"),
    TEAM_MANAGER("Team Manager"),
    PROJECT_LEAD("Project Lead"),
    REVIEWER("Reviewer"),
    LABELER("Labeler"),
    READ_ONLY_ADMIN("Read-only Admin"),
    /** For members who work only in the projects that they are added to. */
    NONE("None"),
    TENANT_ADMIN("Tenant Admin");

    private final String roleName;

    DefaultRole(String roleName) {
        this.roleName = roleName;
    }

    /**
     * Return the role with this name, whatever the case.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static DefaultRole named(String name) {
        return Arrays.stream(values())
                .filter(role -> role.roleName.equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no role " + name));
    }

    /** Its name as the platform shows it, such as {@code Team Manager}. */
    public String roleName() {
        return this.roleName;
    }
}
