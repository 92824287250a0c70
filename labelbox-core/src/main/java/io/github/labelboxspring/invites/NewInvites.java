package io.github.labelboxspring.invites;

import io.github.labelboxspring.users.Role;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Invitations of many people with one role: in the whole organization, or in the projects and user groups that are named.
 *
 * <pre>{@code
 * Role labeler = client.users().findRole("Labeler").execute().orElseThrow();
 * NewInvites invites = NewInvites.of(List.of("ada@example.org", "ken@example.org"), labeler)
 *         .withProjects(List.of(projectId));
 * }</pre>
 *
 * @param emails addresses
 * @param role the role in the organization if no project and no user group is named; else that in each of them
 * @param projectIds projects
 * @param userGroupIds user groups
 */
public record NewInvites(List<String> emails, Role role, List<String> projectIds, List<String> userGroupIds) {

    /** @throws IllegalArgumentException if there is no address */
    public NewInvites {
        emails = List.copyOf(emails);
        projectIds = List.copyOf(new LinkedHashSet<>(projectIds));
        userGroupIds = List.copyOf(new LinkedHashSet<>(userGroupIds));
        if (emails.isEmpty()) {
            throw new IllegalArgumentException("Name the addresses to invite");
        }
    }

    /** Invitations into the whole organization, unless projects or user groups are named. */
    public static NewInvites of(Collection<String> emails, Role role) {
        return new NewInvites(List.copyOf(emails), role, List.of(), List.of());
    }

    /** Into these projects. */
    public NewInvites withProjects(Collection<String> projectIds) {
        return new NewInvites(this.emails, this.role, List.copyOf(projectIds), this.userGroupIds);
    }

    /** Into these user groups. */
    public NewInvites withUserGroups(Collection<String> userGroupIds) {
        return new NewInvites(this.emails, this.role, this.projectIds, List.copyOf(userGroupIds));
    }

    boolean workspaceWide() {
        return this.projectIds.isEmpty() && this.userGroupIds.isEmpty();
    }
}
