package io.github.labelboxspring.emulator.internal.domain.invitations;

import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.domain.projects.ProjectResolvers;
import io.github.labelboxspring.emulator.internal.domain.usergroups.UserGroup;
import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Input;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.ResolverSet;
import io.github.labelboxspring.emulator.internal.engine.graphql.Wiring;
import io.github.labelboxspring.emulator.internal.tenancy.CursorPage;
import io.github.labelboxspring.emulator.internal.tenancy.Listing;
import io.github.labelboxspring.emulator.internal.tenancy.Organization;
import io.github.labelboxspring.emulator.internal.tenancy.Permission;
import io.github.labelboxspring.emulator.internal.tenancy.Role;
import io.github.labelboxspring.emulator.internal.tenancy.Services;
import io.github.labelboxspring.emulator.internal.tenancy.UserCreated;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Queries and mutations of invitations, which are visible to users who may manage members (inferred). */
public final class InvitationResolvers implements ResolverSet {

    public InvitationResolvers(Services services) {
        services.world().events().on(UserCreated.class, Invitations::close);
    }

    @Override
    public String schema() {
        return "invitations";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.type("InvitesLimit", Invitations.Limit.class)
                .type("CreatedInvite", Created.class)
                .type("Invite", Invite.class)
                .type("ProjectInvite", Invite.ProjectInvite.class)
                .type("InvitePage", CursorPage.class)
                .type("InviteMembersResult", Results.class)
                .type("InviteMemberResult", Invitations.Result.class)
                .query("invitesLimit", InvitationResolvers::limit)
                .mutation("createInvites", InvitationResolvers::create)
                .mutation("inviteMembers", InvitationResolvers::inviteMembers)
                .mutation("cancelInvite", call -> invitations(call).cancel(call.text("where", "id")))
                .field("Organization", "invites", call -> page(call, invite -> true))
                .field("Project", "invites", call -> page(call, invite -> invite.concerns(call.source(Project.class))));
    }

    private static Invitations invitations(Invocation call) {
        return new Invitations(Listing.session(call));
    }

    private static CursorPage<Invite> page(Invocation call, Predicate<Invite> wanted) {
        if (!Listing.session(call).may(Permission.MANAGE_MEMBERS)) {
            throw ApiException.forbidden("You do not have permission to see invitations");
        }
        return CursorPage.of(call, "from", invitations(call).all().withDeleted(), wanted);
    }

    private static Invitations.Limit limit(Invocation call) {
        checkOwn(call, call.text("where", "id"));
        return invitations(call).limit();
    }

    private static void checkOwn(Invocation call, String organizationId) {
        Organization own = Listing.session(call).organization();
        if (!own.id().equals(organizationId)) {
            throw ApiException.notFound("Organization");
        }
    }

    /** That {@code inviterId} must be the id of the caller is inferred. */
    private static List<Created> create(Invocation call) {
        return call.inputs("data").stream()
                .map(data -> {
                    checkOwn(call, data.text("organizationId"));
                    if (!data.text("inviterId")
                            .equals(Listing.session(call).user().id())) {
                        throw ApiException.notFound("User");
                    }
                    return new Created(invitations(call)
                            .invite(data.text("inviteeEmail"), access(call, data))
                            .orElse(null));
                })
                .toList();
    }

    private static Access access(Invocation call, Input data) {
        Map<Project, Role> projects = new LinkedHashMap<>();
        data.inputs("projects")
                .forEach(each -> projects.put(
                        ProjectResolvers.find(call, each.text("projectId")), role(call, each.text("projectRoleId"))));
        Map<UserGroup, Role> groups = new LinkedHashMap<>();
        data.inputs("userGroupWithRoleIds")
                .forEach(each -> groups.put(group(call, each.text("groupId")), role(call, each.text("roleId"))));
        return new Access(role(call, data.text("organizationRoleId")), projects, groups);
    }

    private static Results inviteMembers(Invocation call) {
        Role role = role(call, call.text("data", "roleId"));
        Map<Project, Role> projects = new LinkedHashMap<>();
        call.<String>list("data", "projectIds").forEach(id -> projects.put(ProjectResolvers.find(call, id), role));
        Map<UserGroup, Role> groups = new LinkedHashMap<>();
        call.<String>list("data", "groupIds").forEach(id -> groups.put(group(call, id), role));
        Role none = Listing.session(call)
                .world()
                .role(Listing.session(call).organization(), "None")
                .orElseThrow();
        Access access = new Access(projects.isEmpty() && groups.isEmpty() ? role : none, projects, groups);
        return new Results(invitations(call).invite(call.<String>list("data", "emails"), access));
    }

    private static Role role(Invocation call, String id) {
        return Listing.store(call, Role.class).find(id).orElseThrow(() -> ApiException.notFound("Role"));
    }

    private static UserGroup group(Invocation call, String id) {
        return Listing.store(call, UserGroup.class).find(id).orElseThrow(() -> ApiException.notFound("UserGroup"));
    }

    record Created(@Nullable Invite invite) {}

    record Results(List<Invitations.Result> results) {}
}
