package io.github.labelboxspring.emulator.resolvers;

import io.github.labelboxspring.emulator.graphql.Invocation;
import io.github.labelboxspring.emulator.graphql.ResolverSet;
import io.github.labelboxspring.emulator.graphql.Wiring;
import io.github.labelboxspring.emulator.world.Role;
import io.github.labelboxspring.emulator.world.User;
import io.github.labelboxspring.emulator.world.project.Project;
import java.util.List;

/** Who works where: everybody whom a role in the organization lets into all of its projects. */
final class MemberResolvers implements ResolverSet {

    @Override
    public String schema() {
        return "members";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.type("ProjectMember", Member.class)
                .field("Project", "members", MemberResolvers::members)
                .field("User", "projects", MemberResolvers::projects);
    }

    private static List<Member> members(Invocation call) {
        return Listing.page(call, User.class, MemberResolvers::everywhere).stream()
                .map(user -> new Member(user.id(), user, user.orgRole(), "ORGANIZATION"))
                .toList();
    }

    private static List<Project> projects(Invocation call) {
        User user = call.source(User.class);
        return Listing.page(call, Project.class, project -> everywhere(user));
    }

    private static boolean everywhere(User user) {
        return !user.orgRole().name().equals("NONE");
    }

    record Member(String id, User user, Role role, String accessFrom) {}
}
