package io.github.labelboxspring.usergroups;

import io.github.labelboxspring.users.Role;
import java.util.Locale;
import java.util.Set;

/**
 * A user and their role in a user group.
 *
 * @param userId the id of the user
 * @param roleId the id of a role other than {@code None} and {@code Tenant Admin}, see
 *     {@link io.github.labelboxspring.users.UserOperations#roles}
 */
public record UserRole(String userId, String roleId) {

    private static final Set<String> NO_ROLES = Set.of("NONE", "TENANT_ADMIN");

    /** @throws IllegalArgumentException if an id is blank */
    public UserRole {
        if (userId.isBlank() || roleId.isBlank()) {
            throw new IllegalArgumentException("A member of a user group requires the id of a user and of a role, not '"
                    + userId + "' and '" + roleId + "'");
        }
    }

    /**
     * Create a member with the given role.
     *
     * @throws IllegalArgumentException if members of user groups cannot have this role
     */
    public static UserRole of(String userId, Role role) {
        if (NO_ROLES.contains(role.name().replace(' ', '_').toUpperCase(Locale.ROOT))) {
            throw new IllegalArgumentException("The role " + role.name() + " is not allowed in a user group; specify"
                    + " another one, such as Labeler, for the user " + userId);
        }
        return new UserRole(userId, role.id());
    }
}
