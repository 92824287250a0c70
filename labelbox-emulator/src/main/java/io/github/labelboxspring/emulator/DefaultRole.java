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
    /** For members who only work in the projects to which they are added. */
    NONE("None"),
    TENANT_ADMIN("Tenant Admin");

    private final String roleName;

    DefaultRole(String roleName) {
        this.roleName = roleName;
    }

    /**
     * Return the role with the given name, ignoring case.
     *
     * @throws IllegalArgumentException if the role does not exist
     */
    public static DefaultRole named(String name) {
        return Arrays.stream(values())
                .filter(role -> role.roleName.equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no role " + name));
    }

    /** Return the name that the platform displays, such as {@code Team Manager}. */
    public String roleName() {
        return this.roleName;
    }
}
