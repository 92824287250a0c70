package io.github.labelboxspring.emulator.internal.tenancy;

import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.ResolverSet;
import io.github.labelboxspring.emulator.internal.engine.graphql.Wiring;

/** {@code user}, {@code users}, {@code organization}, {@code roles}. */
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

    /** The caller's is that of his key. */
    private static Role role(Invocation call) {
        return call.find("userId")
                .map(id -> Listing.store(call, User.class).find(id).orElseThrow(() -> ApiException.notFound("User")))
                .map(User::orgRole)
                .orElseGet(() -> Listing.session(call).role());
    }

    /** Without {@code where} the caller himself. */
    private static User user(Invocation call) {
        return call.find("where", "id")
                .map(id -> Listing.store(call, User.class).find(id).orElseThrow(() -> ApiException.notFound("User")))
                .orElseGet(() -> Listing.session(call).user());
    }
}
