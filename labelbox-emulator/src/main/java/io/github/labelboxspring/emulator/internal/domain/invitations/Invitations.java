package io.github.labelboxspring.emulator.internal.domain.invitations;

import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.domain.usergroups.UserGroup;
import io.github.labelboxspring.emulator.internal.domain.usergroups.UserGroups;
import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.tenancy.EntityStore;
import io.github.labelboxspring.emulator.internal.tenancy.Organization;
import io.github.labelboxspring.emulator.internal.tenancy.Role;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import io.github.labelboxspring.emulator.internal.tenancy.User;
import io.github.labelboxspring.emulator.internal.tenancy.UserCreated;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Manages invitations. The number of seats of an organization, the reasons in results, and the rule that inviters
 * cannot grant more than they may do themselves are inferred.
 *
 * @param by the session of the inviter
 */
public record Invitations(Session by) {

    private static final int SEATS = 1_000;
    private static final int LONGEST_ADDRESS = 320;
    private static final String NONE = "None";

    /** The seats used by members and open invitations. */
    record Limit(int used, int limit, int remaining) {}

    /** The result for one address. */
    record Result(
            String email,
            String status,
            @Nullable String reason,
            @Nullable String inviteId) {}

    Limit limit() {
        int used = (int) (all().stream().count()
                + this.by.organization().entities(User.class).stream().count());
        return new Limit(used, SEATS, SEATS - used);
    }

    EntityStore<Invite> all() {
        return this.by.organization().entities(Invite.class);
    }

    /** Invite one person. Return empty for members. An address can be invited several times. */
    Optional<Invite> invite(String email, Access access) {
        checkRoles(access);
        if (!isAddress(email)) {
            throw ApiException.invalid(422, "Not an e-mail address: " + email);
        } else if (!access.isWorkspaceWide()
                && !access.organizationRole().name().equals(NONE)) {
            throw ApiException.invalid(422, "Who has a role in the organization cannot have one in a project or group");
        } else if (member(email).isPresent()) {
            return Optional.empty();
        } else if (limit().remaining() < 1) {
            throw ApiException.notAllowed("All seats of the organization are taken");
        }
        return Optional.of(all().add(new Invite(this.by, email, access)));
    }

    /** Invite several people, and return one result for each address. */
    List<Result> invite(List<String> emails, Access access) {
        checkRoles(access);
        if (access.isWorkspaceWide() && access.organizationRole().name().equals(NONE)) {
            throw ApiException.invalid(422, "A workspace-wide invitation needs a role");
        }
        Set<String> seen = new HashSet<>();
        return emails.stream()
                .map(String::strip)
                .map(email -> isAddress(email) ? email.toLowerCase(Locale.ROOT) : email)
                .map(email -> seen.add(email) ? result(email, access) : new Result(email, "DUPLICATE", null, null))
                .toList();
    }

    private Result result(String email, Access access) {
        if (!isAddress(email)) {
            return new Result(email, "INVALID_EMAIL", null, null);
        }
        Optional<User> member = member(email);
        if (member.isPresent()) {
            return add(member.get(), access);
        }
        Optional<Invite> open = all().stream()
                .filter(each -> each.inviteeEmail().equalsIgnoreCase(email))
                .findFirst();
        if (open.isPresent()) {
            return new Result(email, "ALREADY_INVITED", null, open.get().id());
        } else if (limit().remaining() < 1) {
            return new Result(email, "SEAT_LIMIT", null, null);
        }
        return new Result(
                email,
                "INVITED",
                null,
                all().add(new Invite(this.by, email, access)).id());
    }

    /** Add an existing member to the projects and groups, unless the member has a role in the organization. */
    private Result add(User member, Access access) {
        if (access.isWorkspaceWide()) {
            return new Result(member.email(), "ALREADY_MEMBER", null, null);
        } else if (!member.orgRole().name().equals(NONE)) {
            return new Result(member.email(), "ALREADY_MEMBER", "WORKSPACE_ACCESS", null);
        }
        boolean known = access.projects().keySet().stream().allMatch(project -> project.names(member))
                && access.groups().keySet().stream()
                        .allMatch(group -> group.members().nodes().contains(member));
        if (known) {
            return new Result(
                    member.email(),
                    "ALREADY_MEMBER",
                    access.groups().isEmpty() ? "PROJECT_ACCESS" : "GROUP_ACCESS",
                    null);
        }
        give(member, access.projects(), access.groups());
        return new Result(member.email(), "ADDED", null, null);
    }

    Invite cancel(String id) {
        Invite invite = all().find(id).orElseThrow(() -> ApiException.notFound("Invite"));
        invite.delete(this.by.world().now());
        return invite;
    }

    /** Return the open invitations of an address by any inviter, oldest first. */
    public static Stream<Invite> open(Organization organization, String email) {
        return organization.entities(Invite.class).stream()
                .filter(each -> each.inviteeEmail().equalsIgnoreCase(email));
    }

    /** Close all invitations of a new member. */
    static void close(UserCreated event) {
        User user = event.user();
        open(user.organization(), user.email()).toList().forEach(invite -> invite.delete(user.createdAt()));
    }

    /** Create a member with the roles of the invitation. That closes all invitations of the address. */
    public static User accept(Session inviter, Invite invite) {
        User user =
                inviter.world().createUser(inviter.organization(), invite.inviteeEmail(), invite.organizationRole());
        new Invitations(inviter)
                .give(
                        user,
                        invite.projectInvites().stream()
                                .collect(Collectors.toMap(Invite.ProjectInvite::project, Invite.ProjectInvite::role)),
                        invite.groups());
        return user;
    }

    private void give(User user, Map<Project, Role> projects, Map<UserGroup, Role> groups) {
        projects.forEach((project, role) -> project.assign(user, role));
        groups.forEach((group, role) -> {
            if (!group.deleted()) {
                UserGroups.inApplication(this.by).add(group, Map.of(user, role));
            }
        });
    }

    private Optional<User> member(String email) {
        return this.by.organization().entities(User.class).stream()
                .filter(user -> user.email().equalsIgnoreCase(email))
                .findFirst();
    }

    private void checkRoles(Access access) {
        access.roles().filter(role -> !this.by.role().covers(role)).findFirst().ifPresent(role -> {
            throw ApiException.forbidden("The role " + role.name() + " is beyond your own permissions");
        });
    }

    private static boolean isAddress(String email) {
        return email.length() <= LONGEST_ADDRESS && email.matches("[^\\s@]+@[^\\s@]+");
    }
}
