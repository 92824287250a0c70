package io.github.labelboxspring.invites;

import io.github.labelboxspring.internal.operation.Ids;
import io.github.labelboxspring.users.Role;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * An invitation for one person, either with a role in the whole organization or, with the role {@code None}, with roles
 * in single projects and user groups.
 *
 * <pre>{@code
 * Role none = client.users().findRole("None").execute().orElseThrow();
 * Role labeler = client.users().findRole("Labeler").execute().orElseThrow();
 * NewInvite invite = NewInvite.of("ada@example.org", none).withProject(projectId, labeler.id());
 * }</pre>
 *
 * @param email email address
 * @param role role in the organization, see {@link io.github.labelboxspring.users.UserOperations#findRole}
 * @param projectRoles role ids by project id
 * @param userGroupRoles role ids by user group id
 */
public record NewInvite(String email, Role role, Map<String, String> projectRoles, Map<String, String> userGroupRoles) {

    /** The maximum length of an address in characters. */
    public static final int LONGEST_EMAIL = 320;

    /**
     * @throws IllegalArgumentException if the address is invalid or an id is blank, or if there are roles in projects or groups but the
     *     role in the organization is not {@code None}
     */
    public NewInvite {
        email = email.strip();
        if (!email.matches("\\S+@\\S+") || email.length() > LONGEST_EMAIL) {
            throw new IllegalArgumentException("An invitation requires an email address of at most " + LONGEST_EMAIL
                    + " characters, not " + email);
        }
        if (!isNone(role) && !(projectRoles.isEmpty() && userGroupRoles.isEmpty())) {
            throw new IllegalArgumentException(email + " has the role " + role.name()
                    + " in the whole organization and cannot have other roles in projects or user groups. Invite with"
                    + " the role None");
        }
        check("project", projectRoles);
        check("user group", userGroupRoles);
        projectRoles = Collections.unmodifiableMap(new LinkedHashMap<>(projectRoles));
        userGroupRoles = Collections.unmodifiableMap(new LinkedHashMap<>(userGroupRoles));
    }

    private static void check(String what, Map<String, String> roles) {
        roles.forEach((id, roleId) -> {
            Ids.checked("The id of a " + what, id);
            Ids.checked("The id of the role in " + what + " " + id, roleId);
        });
    }

    /** Return an invitation to the organization. */
    public static NewInvite of(String email, Role role) {
        return new NewInvite(email, role, Map.of(), Map.of());
    }

    /**
     * Return this invitation with a role in a project.
     *
     * @throws IllegalArgumentException if it has another role in the project, or the role in the organization is not
     *     {@code None}
     */
    public NewInvite withProject(String projectId, String roleId) {
        return new NewInvite(
                this.email, this.role, with("project", this.projectRoles, projectId, roleId), this.userGroupRoles);
    }

    /**
     * Return this invitation with a role in a user group.
     *
     * @throws IllegalArgumentException if it has another role in the group, or the role in the organization is not
     *     {@code None}
     */
    public NewInvite withUserGroup(String groupId, String roleId) {
        return new NewInvite(
                this.email, this.role, this.projectRoles, with("user group", this.userGroupRoles, groupId, roleId));
    }

    private static Map<String, String> with(String what, Map<String, String> roles, String id, String roleId) {
        Map<String, String> more = new LinkedHashMap<>(roles);
        String before = more.put(id, roleId);
        if (before != null && !before.equals(roleId)) {
            throw new IllegalArgumentException(
                    "A person can have only one role in " + what + " " + id + ", not " + before + " and " + roleId);
        }
        return more;
    }

    static boolean isNone(Role role) {
        return role.name().strip().toUpperCase(Locale.ROOT).equals("NONE");
    }
}
