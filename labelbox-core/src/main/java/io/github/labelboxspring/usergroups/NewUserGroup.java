package io.github.labelboxspring.usergroups;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A user group to be created.
 *
 * <pre>{@code
 * Role labeler = client.users().findRole("Labeler").execute().orElseThrow();
 * NewUserGroup group = NewUserGroup.of("Night shift")
 *         .withProjects(List.of(projectId))
 *         .withMembers(List.of(UserRole.of(userId, labeler)));
 * }</pre>
 *
 * @param name name, unique in the organization
 * @param description what it is for; empty by default
 * @param color the color by which it is shown; blue by default
 * @param projectIds projects that it is attached to; none by default
 * @param members people with their roles; none by default
 * @param notification whether the members are told by e-mail; not by default
 */
public record NewUserGroup(
        String name,
        String description,
        UserGroupColor color,
        List<String> projectIds,
        List<UserRole> members,
        boolean notification) {

    /** @throws IllegalArgumentException if the name is blank, or somebody has two roles */
    public NewUserGroup {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A user group needs a name that is not blank");
        }
        projectIds = List.copyOf(new LinkedHashSet<>(projectIds));
        members = UserGroupUpdate.checked(members);
    }

    /** An empty group. */
    public static NewUserGroup of(String name) {
        return new NewUserGroup(name, "", UserGroupColor.BLUE, List.of(), List.of(), false);
    }

    public NewUserGroup withDescription(String description) {
        return new NewUserGroup(this.name, description, this.color, this.projectIds, this.members, this.notification);
    }

    public NewUserGroup withColor(UserGroupColor color) {
        return new NewUserGroup(this.name, this.description, color, this.projectIds, this.members, this.notification);
    }

    /** Attached to these projects. */
    public NewUserGroup withProjects(Collection<String> projectIds) {
        return new NewUserGroup(
                this.name, this.description, this.color, List.copyOf(projectIds), this.members, this.notification);
    }

    /** With these people, who must have no role in the organization. */
    public NewUserGroup withMembers(Collection<UserRole> members) {
        return new NewUserGroup(
                this.name, this.description, this.color, this.projectIds, List.copyOf(members), this.notification);
    }

    /** The members are told by e-mail. */
    public NewUserGroup withNotification() {
        return new NewUserGroup(this.name, this.description, this.color, this.projectIds, this.members, true);
    }
}
