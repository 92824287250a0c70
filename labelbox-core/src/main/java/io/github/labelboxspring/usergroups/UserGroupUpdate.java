package io.github.labelboxspring.usergroups;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to change of a user group; what is null stays as it is.
 *
 * @param name a new name
 * @param description a new description
 * @param color a new color
 * @param projectIds the projects that it shall be attached to, in place of those that it is attached to
 * @param members the members that it shall have, in place of those that it has
 * @param notification whether new members are told by e-mail; not by default
 */
public record UserGroupUpdate(
        @Nullable String name,
        @Nullable String description,
        @Nullable UserGroupColor color,
        @Nullable List<String> projectIds,
        @Nullable List<UserRole> members,
        boolean notification) {

    /** @throws IllegalArgumentException if nothing is to be changed, the name is blank, or somebody has two roles */
    public UserGroupUpdate {
        if (name == null && description == null && color == null && projectIds == null && members == null) {
            throw new IllegalArgumentException("Name what to change of the user group");
        }
        if (name != null && name.isBlank()) {
            throw new IllegalArgumentException("A user group needs a name that is not blank");
        }
        projectIds = projectIds == null ? null : List.copyOf(new LinkedHashSet<>(projectIds));
        members = members == null ? null : checked(members);
    }

    public static UserGroupUpdate ofName(String name) {
        return new UserGroupUpdate(name, null, null, null, null, false);
    }

    public static UserGroupUpdate ofDescription(String description) {
        return new UserGroupUpdate(null, description, null, null, null, false);
    }

    public static UserGroupUpdate ofColor(UserGroupColor color) {
        return new UserGroupUpdate(null, null, color, null, null, false);
    }

    public static UserGroupUpdate ofProjects(Collection<String> projectIds) {
        return new UserGroupUpdate(null, null, null, List.copyOf(projectIds), null, false);
    }

    public static UserGroupUpdate ofMembers(Collection<UserRole> members) {
        return new UserGroupUpdate(null, null, null, null, List.copyOf(members), false);
    }

    public UserGroupUpdate withName(String name) {
        return new UserGroupUpdate(
                name, this.description, this.color, this.projectIds, this.members, this.notification);
    }

    public UserGroupUpdate withDescription(String description) {
        return new UserGroupUpdate(
                this.name, description, this.color, this.projectIds, this.members, this.notification);
    }

    public UserGroupUpdate withColor(UserGroupColor color) {
        return new UserGroupUpdate(
                this.name, this.description, color, this.projectIds, this.members, this.notification);
    }

    public UserGroupUpdate withProjects(Collection<String> projectIds) {
        return new UserGroupUpdate(
                this.name, this.description, this.color, List.copyOf(projectIds), this.members, this.notification);
    }

    public UserGroupUpdate withMembers(Collection<UserRole> members) {
        return new UserGroupUpdate(
                this.name, this.description, this.color, this.projectIds, List.copyOf(members), this.notification);
    }

    /** New members are told by e-mail. */
    public UserGroupUpdate withNotification() {
        return new UserGroupUpdate(this.name, this.description, this.color, this.projectIds, this.members, true);
    }

    /** Members of whom nobody has two roles. */
    static List<UserRole> checked(Collection<UserRole> members) {
        Map<String, String> roles = new HashMap<>();
        for (UserRole each : members) {
            if (roles.putIfAbsent(each.userId(), each.roleId()) != null) {
                throw new IllegalArgumentException(
                        "User " + each.userId() + " is named twice, and a member of a user group has one role");
            }
        }
        return List.copyOf(members);
    }
}
