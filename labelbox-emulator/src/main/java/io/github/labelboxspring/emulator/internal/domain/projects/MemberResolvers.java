package io.github.labelboxspring.emulator.internal.domain.projects;

import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.ResolverSet;
import io.github.labelboxspring.emulator.internal.engine.graphql.Wiring;
import io.github.labelboxspring.emulator.internal.tenancy.Listing;
import io.github.labelboxspring.emulator.internal.tenancy.Role;
import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import io.github.labelboxspring.emulator.internal.tenancy.User;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Members of projects: users whose role in the organization applies to all projects, and users with roles in single
 * projects. The values of {@code accessFrom} are inferred.
 */
public final class MemberResolvers implements ResolverSet {

    @Override
    public String schema() {
        return "members";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.type("ProjectMember", Member.class)
                .type("ProjectMembership", Membership.class)
                .type("ProjectMembershipsRemoval", Removal.class)
                .field("Project", "members", MemberResolvers::members)
                .field("User", "projects", MemberResolvers::projects)
                .mutation("setOrganizationRole", MemberResolvers::assign)
                .mutation("setProjectMembership", MemberResolvers::add)
                .mutation("deleteProjectMemberships", MemberResolvers::remove)
                .mutation("updateUser", MemberResolvers::update);
    }

    private static List<Member> members(Invocation call) {
        Project project = call.source(Project.class);
        return Listing.page(call, User.class, user -> project.role(user).isPresent()).stream()
                .map(user -> Member.of(user, project))
                .toList();
    }

    private static List<Project> projects(Invocation call) {
        User user = call.source(User.class);
        return Listing.page(call, Project.class, project -> project.role(user).isPresent());
    }

    private static User assign(Invocation call) {
        User user = user(call, call.text("data", "userId"));
        Role role = role(call, call.text("data", "roleId"));
        if (!Listing.session(call).role().covers(role)) {
            throw ApiException.forbidden("The role " + role.name() + " is beyond your own permissions");
        }
        user.assign(role);
        user.touch(now(call));
        return user;
    }

    private static Membership add(Invocation call) {
        Project project = ProjectResolvers.find(call, call.text("data", "projectId"));
        User user = user(call, call.text("data", "userId"));
        try {
            project.assign(user, role(call, call.text("data", "roleId")));
        } catch (RuleException refusal) {
            throw ApiException.invalid(400, refusal.reason());
        }
        return new Membership(user.id());
    }

    /**
     * Remove all of the users from the project, or none; that a user who is not a member makes the removal fail is
     * inferred.
     */
    private static Removal remove(Invocation call) {
        Project project = ProjectResolvers.find(call, call.text("where", "projectId"));
        List<User> leaving = call.<String>list("where", "userIds").stream()
                .map(id -> Listing.store(call, User.class).find(id))
                .flatMap(Optional::stream)
                .filter(project::names)
                .distinct()
                .toList();
        long named = call.<String>list("where", "userIds").stream().distinct().count();
        if (leaving.size() < named) {
            return new Removal(false, "Some of the users are no members of the project");
        }
        leaving.forEach(project::remove);
        return new Removal(true, null);
    }

    private static User update(Invocation call) {
        User user = user(call, call.text("where", "id"));
        if (call.flag("data", "deleted")) {
            user.delete(now(call));
            Listing.session(call).world().events().publish(new UserRemoved(Listing.session(call), user));
        }
        return user;
    }

    private static User user(Invocation call, String id) {
        return Listing.store(call, User.class).find(id).orElseThrow(() -> ApiException.notFound("User"));
    }

    private static Role role(Invocation call, String id) {
        return Listing.store(call, Role.class).find(id).orElseThrow(() -> ApiException.notFound("Role"));
    }

    private static Instant now(Invocation call) {
        return Listing.session(call).world().now();
    }

    record Member(String id, User user, Role role, String accessFrom) {

        static Member of(User user, Project project) {
            return new Member(
                    user.id(),
                    user,
                    project.role(user).orElseThrow(),
                    project.names(user) ? "PROJECT" : project.hasMember(user) ? "USER_GROUP" : "ORGANIZATION");
        }
    }

    record Membership(String id) {}

    record Removal(boolean success, @Nullable String errorMessage) {}
}
