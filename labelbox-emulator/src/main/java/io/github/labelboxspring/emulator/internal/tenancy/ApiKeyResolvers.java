package io.github.labelboxspring.emulator.internal.tenancy;

import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.ResolverSet;
import io.github.labelboxspring.emulator.internal.engine.graphql.Wiring;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Queries and mutations of API keys. Users can create API keys for themselves; only administrators can manage keys of
 * others (inferred). The secret is a JWT with the same claims as the platform's, signed with a key of this emulator.
 */
public final class ApiKeyResolvers implements ResolverSet {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(25L * 7);
    private static final List<String> NO_ROLES = List.of("None", "Tenant Admin");

    private final Services services;
    private final Jwt jwt = new Jwt();

    public ApiKeyResolvers(Services services) {
        this.services = services;
    }

    @Override
    public String schema() {
        return "api-keys";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.type("ApiKey", ApiKey.class)
                .type("CreatedApiKey", Created.class)
                .field("User", "apiKeys", call -> keys(call, true))
                .field("User", "apiKeysOtherUsers", call -> keys(call, false))
                .mutation("createApiKey", this::create)
                .mutation("updateApiKey", this::update);
    }

    private static List<ApiKey> keys(Invocation call, boolean own) {
        Session session = Listing.session(call);
        if (call.source(User.class) != session.user()) {
            return List.of();
        }
        EntityStore<ApiKey> keys = Listing.store(call, ApiKey.class);
        return own
                ? keys.with("user", ApiKey::user, session.user()).toList()
                : keys.stream()
                        .filter(key -> key.user() != session.user() && sees(session, key))
                        .toList();
    }

    private static boolean sees(Session session, ApiKey key) {
        return key.user() == session.user() || session.may(Permission.ADMINISTER);
    }

    private Created create(Invocation call) {
        Session session = Listing.session(call);
        World world = this.services.world();
        String name = call.text("data", "name");
        if (name.isBlank()) {
            throw ApiException.invalid(400, "The name must not be empty");
        }
        User user = user(call, call.text("data", "targetUserEmailId"));
        if (user != session.user() && !session.may(Permission.ADMINISTER)) {
            throw ApiException.forbidden("You cannot make API keys for others");
        }
        Role role = role(call);
        if (!session.role().covers(role == null ? user.orgRole() : role)) {
            throw ApiException.forbidden("The role of the key is beyond your own permissions");
        }
        ApiKey.Terms terms =
                new ApiKey.Terms(session.user(), role, end(world.now(), call), call.list("data", "allowedIpCidrs"));
        String id = world.ids().cuid();
        String secret = this.jwt.of(user, id, world.now(), terms.expiresAt());
        try {
            world.createKey(user, id, name, secret, terms);
        } catch (RuleException refusal) {
            throw ApiException.invalid(400, refusal.reason());
        }
        return new Created(id, secret);
    }

    private static User user(Invocation call, String email) {
        return Listing.session(call).organization().member(email).orElseThrow(() -> ApiException.notFound("User"));
    }

    private static @Nullable Role role(Invocation call) {
        Session session = Listing.session(call);
        Optional<String> name = call.find("data", "role");
        if (name.isEmpty()) {
            return null;
        }
        return session.world()
                .role(session.organization(), name.get())
                .filter(each -> !NO_ROLES.contains(each.name()))
                .orElseThrow(() -> ApiException.invalid(400, "Not a role for API keys: " + name.get()));
    }

    private static @Nullable Instant end(Instant now, Invocation call) {
        Duration validity = Duration.ofSeconds(call.number(0, "data", "validitySeconds"));
        if (validity.isZero()) {
            return null;
        }
        if (validity.compareTo(SHORTEST) < 0 || validity.compareTo(LONGEST) > 0) {
            throw ApiException.invalid(400, "The validity must be between 1 minute and 25 weeks");
        }
        return now.plus(validity);
    }

    private ApiKey update(Invocation call) {
        Session session = Listing.session(call);
        ApiKey key = Listing.store(call, ApiKey.class)
                .find(call.text("where", "id"))
                .filter(each -> sees(session, each))
                .orElseThrow(() -> ApiException.notFound("API key"));
        if (call.flag("data", "revoked")) {
            key.revoke(this.services.world().now());
        } else if (key.revoked() && call.has("data", "revoked")) {
            throw ApiException.invalid(400, "A revoked API key stays revoked");
        }
        return key;
    }

    /** A created key, whose {@code toString} omits the secret. */
    record Created(String id, String jwt) {

        @Override
        public String toString() {
            return "Created[id=" + this.id + "]";
        }
    }
}
