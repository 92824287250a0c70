package io.github.labelboxspring.emulator.resolvers;

import io.github.labelboxspring.emulator.graphql.ApiException;
import io.github.labelboxspring.emulator.graphql.Invocation;
import io.github.labelboxspring.emulator.graphql.ResolverSet;
import io.github.labelboxspring.emulator.graphql.Wiring;
import io.github.labelboxspring.emulator.world.Organization;
import io.github.labelboxspring.emulator.world.Role;
import io.github.labelboxspring.emulator.world.User;

/** {@code user}, {@code users}, {@code organization}, {@code roles}. */
final class UserResolvers implements ResolverSet {

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
                .query("organization", call -> Listing.session(call).organization())
                .field("Organization", "users", call -> Listing.page(call, User.class));
    }

    /** Without {@code where} the caller himself. */
    private static User user(Invocation call) {
        return call.find("where", "id")
                .map(id -> Listing.store(call, User.class).find(id).orElseThrow(() -> ApiException.notFound("User")))
                .orElseGet(() -> Listing.session(call).user());
    }
}
