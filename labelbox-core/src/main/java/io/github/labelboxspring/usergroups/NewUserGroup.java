package io.github.labelboxspring.usergroups;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A user group to create.
 *
 * <pre>{@code
 * Role labeler = client.users().findRole("Labeler").execute().orElseThrow();
 * NewUserGroup group = NewUserGroup.of("Night shift")
 *         .withProjects(List.of(projectId))
 *         .withMembers(List.of(UserRole.of(userId, labeler)));
 * }</pre>
 *
 * @param name the name, unique in the organization
 * @param description the description; empty by default
 * @param color the display color; blue by default
 * @param projectIds the ids of the projects to attach the group to; none by default
 * @param members the members with their roles; none by default
 * @param notification whether to notify the members by email; false by default
 */
public record NewUserGroup(
        String name,
        String description,
        UserGroupColor color,
        List<String> projectIds,
        List<UserRole> members,
        boolean notification) {

    /** @throws IllegalArgumentException if the name is blank, or a member is specified twice */
    public NewUserGroup {
        if (name.isBlank()) {
            throw new IllegalArgumentException("The name of a user group must not be blank");
        }
        projectIds = List.copyOf(new LinkedHashSet<>(projectIds));
        members = UserGroupUpdate.checked(members);
    }

    /** Create an empty group. */
    public static NewUserGroup of(String name) {
        return new NewUserGroup(name, "", UserGroupColor.BLUE, List.of(), List.of(), false);
    }

    public NewUserGroup withDescription(String description) {
        return new NewUserGroup(this.name, description, this.color, this.projectIds, this.members, this.notification);
    }

    public NewUserGroup withColor(UserGroupColor color) {
        return new NewUserGroup(this.name, this.description, color, this.projectIds, this.members, this.notification);
    }

    /** Attach the group to the given projects. */
    public NewUserGroup withProjects(Collection<String> projectIds) {
        return new NewUserGroup(
                this.name, this.description, this.color, List.copyOf(projectIds), this.members, this.notification);
    }

    /** Set the members, who must have no role in the organization. */
    public NewUserGroup withMembers(Collection<UserRole> members) {
        return new NewUserGroup(
                this.name, this.description, this.color, this.projectIds, List.copyOf(members), this.notification);
    }

    /** Notify the members by email. */
    public NewUserGroup withNotification() {
        return new NewUserGroup(this.name, this.description, this.color, this.projectIds, this.members, true);
    }
}
