package io.github.labelboxspring.invites;

import io.github.labelboxspring.users.Role;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Invitations for many people with one role, in the whole organization or in the given projects and user groups.
 *
 * <pre>{@code
 * Role labeler = client.users().findRole("Labeler").execute().orElseThrow();
 * NewInvites invites = NewInvites.of(List.of("ada@example.org", "ken@example.org"), labeler)
 *         .withProjects(List.of(projectId));
 * }</pre>
 *
 * @param emails email addresses
 * @param role role in the organization or, if there are projects or user groups, in each of them
 * @param projectIds ids of projects
 * @param userGroupIds ids of user groups
 */
public record NewInvites(List<String> emails, Role role, List<String> projectIds, List<String> userGroupIds) {

    /** @throws IllegalArgumentException if there are no addresses */
    public NewInvites {
        emails = List.copyOf(emails);
        projectIds = List.copyOf(new LinkedHashSet<>(projectIds));
        userGroupIds = List.copyOf(new LinkedHashSet<>(userGroupIds));
        if (emails.isEmpty()) {
            throw new IllegalArgumentException("emails must not be empty");
        }
    }

    /** Return invitations to the whole organization, unless projects or user groups are added. */
    public static NewInvites of(Collection<String> emails, Role role) {
        return new NewInvites(List.copyOf(emails), role, List.of(), List.of());
    }

    /** Return these invitations for the given projects. */
    public NewInvites withProjects(Collection<String> projectIds) {
        return new NewInvites(this.emails, this.role, List.copyOf(projectIds), this.userGroupIds);
    }

    /** Return these invitations for the given user groups. */
    public NewInvites withUserGroups(Collection<String> userGroupIds) {
        return new NewInvites(this.emails, this.role, this.projectIds, List.copyOf(userGroupIds));
    }

    boolean workspaceWide() {
        return this.projectIds.isEmpty() && this.userGroupIds.isEmpty();
    }
}
