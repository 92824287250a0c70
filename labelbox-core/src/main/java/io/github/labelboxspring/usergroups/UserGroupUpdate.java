package io.github.labelboxspring.usergroups;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes to apply to a user group. Null fields are left unchanged.
 *
 * @param name the new name
 * @param description the new description
 * @param color the new color
 * @param projectIds the ids of the projects that replace the attached projects
 * @param members the members that replace the existing members
 * @param notification whether to notify new members by email; false by default
 */
public record UserGroupUpdate(
        @Nullable String name,
        @Nullable String description,
        @Nullable UserGroupColor color,
        @Nullable List<String> projectIds,
        @Nullable List<UserRole> members,
        boolean notification) {

    /** @throws IllegalArgumentException if there is no change, the name is blank, or a member is specified twice */
    public UserGroupUpdate {
        if (name == null && description == null && color == null && projectIds == null && members == null) {
            throw new IllegalArgumentException("Specify at least one change to the user group");
        }
        if (name != null && name.isBlank()) {
            throw new IllegalArgumentException("The name of a user group must not be blank");
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

    /** Notify new members by email. */
    public UserGroupUpdate withNotification() {
        return new UserGroupUpdate(this.name, this.description, this.color, this.projectIds, this.members, true);
    }

    /** Check that no member is specified twice. */
    static List<UserRole> checked(Collection<UserRole> members) {
        Map<String, String> roles = new HashMap<>();
        for (UserRole each : members) {
            if (roles.putIfAbsent(each.userId(), each.roleId()) != null) {
                throw new IllegalArgumentException(
                        "The user " + each.userId() + " is specified twice, but a member of a user group has one role");
            }
        }
        return List.copyOf(members);
    }
}
