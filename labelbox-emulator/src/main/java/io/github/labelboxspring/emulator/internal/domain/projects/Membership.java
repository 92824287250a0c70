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
 * Who has which role in a project: by a role in the whole organization, or else by one in the project, or else by a user
 * group. That of several groups the role counts that may do all that the others may is inferred.
 */
final class Membership implements Serializable {

    private static final String NONE = "None";

    private final Map<User, Role> roles = new LinkedHashMap<>();
    private final List<Map<User, Role>> groups = new ArrayList<>();

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

    /** Lets in all who are in this map, now or later. */
    void attach(Map<User, Role> group) {
        if (this.groups.stream().noneMatch(each -> each == group)) {
            this.groups.add(group);
        }
    }

    void detach(Map<User, Role> group) {
        this.groups.removeIf(each -> each == group);
    }

    /** Whether the user has a role of his own here, which no group gave him. */
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
