package io.github.labelboxspring.emulator.internal.domain.usergroups;

import io.github.labelboxspring.emulator.DefaultRole;
import io.github.labelboxspring.emulator.internal.domain.usergroups.UserGroupResolvers.Change;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.ResolverSet;
import io.github.labelboxspring.emulator.internal.engine.graphql.Wiring;
import io.github.labelboxspring.emulator.internal.tenancy.Listing;
import io.github.labelboxspring.emulator.internal.tenancy.Role;
import io.github.labelboxspring.emulator.internal.tenancy.User;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Queries and mutations of user groups for version 6 of the official SDK, where members have no roles. */
public final class OlderUserGroupResolvers implements ResolverSet {

    @Override
    public String schema() {
        return "older-user-groups";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.query("userGroup", call -> groups(call).find(call.text("where", "id")))
                .query("userGroups", UserGroupResolvers::page)
                .mutation("createUserGroup", OlderUserGroupResolvers::create)
                .mutation("updateUserGroup", OlderUserGroupResolvers::update);
    }

    private static UserGroups groups(Invocation call) {
        return UserGroups.of(Listing.session(call));
    }

    private static Change create(Invocation call) {
        return new Change(groups(call)
                .create(description(call, null), UserGroupResolvers.projects(call), members(call, Map.of())));
    }

    private static Change update(Invocation call) {
        UserGroup group = groups(call).find(call.text("where", "id"));
        return new Change(groups(call)
                .update(
                        group,
                        description(call, group.description()),
                        UserGroupResolvers.projects(call),
                        members(call, group.roles())));
    }

    private static UserGroups.Description description(Invocation call, @Nullable String description) {
        return new UserGroups.Description(call.text("data", "name"), description, call.text("data", "color"));
    }

    /**
     * That members without a specified role become labelers, unless they have another role in the group, is inferred.
     */
    private static Map<User, Role> members(Invocation call, Map<User, Role> before) {
        Role labeler = UserGroupResolvers.role(call, Role.id(DefaultRole.LABELER));
        Map<User, Role> members = new LinkedHashMap<>();
        for (String id : call.<String>list("data", "userIds")) {
            User user = UserGroupResolvers.user(call, id);
            members.put(user, before.getOrDefault(user, labeler));
        }
        return members;
    }
}
