package io.github.labelboxspring.emulator.internal.tenancy;

import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.ResolverSet;
import io.github.labelboxspring.emulator.internal.engine.graphql.Wiring;

/** Queries of users, the organization and roles. */
public final class UserResolvers implements ResolverSet {

    @Override
    public String schema() {
        return "users";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.type("User", User.class)
                .type("Organization", Organization.class)
                .type("Role", Role.class)
                .query("user", UserResolvers::user)
                .query("users", call -> Listing.page(call, User.class))
                .query("roles", call -> Listing.page(call, Role.class))
                .query("organizationRole", UserResolvers::role)
                .query("organization", call -> Listing.session(call).organization())
                .field("Organization", "users", call -> Listing.page(call, User.class));
    }

    /** Return the role of a user, or by default that of the caller's API key. */
    private static Role role(Invocation call) {
        return call.find("userId")
                .map(id -> Listing.store(call, User.class).find(id).orElseThrow(() -> ApiException.notFound("User")))
                .map(User::orgRole)
                .orElseGet(() -> Listing.session(call).role());
    }

    /** Return the user selected by {@code where}, or the caller by default. */
    private static User user(Invocation call) {
        return call.find("where", "id")
                .map(id -> Listing.store(call, User.class).find(id).orElseThrow(() -> ApiException.notFound("User")))
                .orElseGet(() -> Listing.session(call).user());
    }
}
