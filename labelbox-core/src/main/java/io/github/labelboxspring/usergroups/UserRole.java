package io.github.labelboxspring.usergroups;

import io.github.labelboxspring.users.Role;
import java.util.Locale;
import java.util.Set;

/**
 * A person and the role that he has in a user group.
 *
 * @param userId who
 * @param roleId id of a role other than {@code None} and {@code Tenant Admin}, see
 *     {@link io.github.labelboxspring.users.UserOperations#roles}
 */
public record UserRole(String userId, String roleId) {

    private static final Set<String> NO_ROLES = Set.of("NONE", "TENANT_ADMIN");

    /** @throws IllegalArgumentException if one of the ids is blank */
    public UserRole {
        if (userId.isBlank() || roleId.isBlank()) {
            throw new IllegalArgumentException("A member of a user group needs the id of a user and of a role, not '"
                    + userId + "' and '" + roleId + "'");
        }
    }

    /**
     * A person with a role.
     *
     * @throws IllegalArgumentException if members of user groups cannot have this role
     */
    public static UserRole of(String userId, Role role) {
        if (NO_ROLES.contains(role.name().replace(' ', '_').toUpperCase(Locale.ROOT))) {
            throw new IllegalArgumentException("The role " + role.name() + " cannot be had in a user group, choose one"
                    + " such as Labeler for user " + userId);
        }
        return new UserRole(userId, role.id());
    }
}
