package io.github.labelboxspring.emulator.internal.tenancy;

import io.github.labelboxspring.emulator.DefaultRole;
import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.ResolverSet;
import io.github.labelboxspring.emulator.internal.engine.graphql.Wiring;
import io.github.labelboxspring.emulator.internal.engine.http.Reply;
import io.github.labelboxspring.emulator.internal.engine.http.RestRequest;
import java.util.Arrays;
import java.util.Map;

/** {@code user}, {@code users}, {@code organization}, {@code roles}. */
public final class UserResolvers implements ResolverSet {

    public UserResolvers(Services services) {
        services.routes().on("POST", "/emulator/users", UserResolvers::create);
    }

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

    /** A member without an invitation: {@code {"email", "role"}}; answers his id and a key of his. */
    private static Reply create(RestRequest request) {
        Session session = request.session(Session.class);
        World world = session.world();
        if (!session.may(Permission.ADMINISTER)) {
            throw ApiException.forbidden("Only administrators make members");
        }
        String email = String.valueOf(request.json().get("email"));
        String role = String.valueOf(request.json().get("role"));
        DefaultRole held = Arrays.stream(DefaultRole.values())
                .filter(each -> each.roleName().equals(role))
                .findFirst()
                .orElseThrow(() -> ApiException.malformed("No role " + role));
        try {
            User user = world.createUser(session.organization(), email, held);
            String secret = world.ids().random(40);
            world.createKey(user, "default", secret);
            return Reply.json(201, Map.of("id", user.id(), "apiKey", secret));
        } catch (IllegalArgumentException taken) {
            throw ApiException.conflict(String.valueOf(taken.getMessage()));
        }
    }
}
