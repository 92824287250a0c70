package io.github.labelboxspring.emulator.internal.domain.projects;

import io.github.labelboxspring.emulator.internal.tenancy.Permission;
import io.github.labelboxspring.emulator.internal.tenancy.Role;
import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import io.github.labelboxspring.emulator.internal.tenancy.User;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Who has which role in a project: by a role in the whole organization, or else by one in the project. */
final class Membership implements Serializable {

    private static final String NONE = "None";

    private final Map<User, Role> roles = new LinkedHashMap<>();

    /** The role None ends the membership. */
    void assign(User user, Role role) {
        if (!user.orgRole().name().equals(NONE)) {
            throw new RuleException("A member with a role in the organization cannot have one in a project");
        }
        if (role.name().equals(NONE)) {
            this.roles.remove(user);
        } else {
            this.roles.put(user, role);
        }
    }

    void remove(User user) {
        this.roles.remove(user);
    }

    boolean has(User user) {
        return role(user).isPresent() && !user.orgRole().may(Permission.VIEW);
    }

    Optional<Role> role(User user) {
        return user.orgRole().may(Permission.VIEW)
                ? Optional.of(user.orgRole())
                : Optional.ofNullable(this.roles.get(user)).filter(role -> !user.deleted());
    }
}
