package io.github.labelboxspring.emulator.internal.domain.projects;

import io.github.labelboxspring.emulator.internal.tenancy.Permission;
import io.github.labelboxspring.emulator.internal.tenancy.Role;
import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import io.github.labelboxspring.emulator.internal.tenancy.User;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The roles of users in a project. A role in the organization takes precedence over a role in the project, and this
 * over a role from user groups. That the role that covers the others applies if a user is in several user groups is
 * inferred.
 */
final class Membership implements Serializable {

    private static final String NONE = "None";

    private final Map<User, Role> roles = new LinkedHashMap<>();
    private final List<Map<User, Role>> groups = new ArrayList<>();

    /** Assign a role. The role None ends the membership. */
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

    /** Grant the roles in the map, which may change later. */
    void attach(Map<User, Role> group) {
        if (this.groups.stream().noneMatch(each -> each == group)) {
            this.groups.add(group);
        }
    }

    void detach(Map<User, Role> group) {
        this.groups.removeIf(each -> each == group);
    }

    /** Return whether the user has an individual role in the project, independent of groups. */
    boolean names(User user) {
        return has(user) && this.roles.containsKey(user);
    }

    boolean has(User user) {
        return role(user).isPresent() && !user.orgRole().may(Permission.VIEW);
    }

    Optional<Role> role(User user) {
        return user.orgRole().may(Permission.VIEW)
                ? Optional.of(user.orgRole())
                : Optional.ofNullable(this.roles.get(user))
                        .or(() -> byGroup(user))
                        .filter(role -> !user.deleted());
    }

    private Optional<Role> byGroup(User user) {
        return this.groups.stream()
                .map(group -> group.get(user))
                .filter(Objects::nonNull)
                .reduce((one, other) -> other.covers(one) ? other : one);
    }
}
