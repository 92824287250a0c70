package io.github.labelboxspring.oracle;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.apikeys.NewApiKey;
import io.github.labelboxspring.call.Call;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** API keys that are made, listed and revoked. */
final class ApiKeyExercises {

    private static final String MEMBER = "zo\u00eb.o'brien@example.org";

    private static final Duration DAY = Duration.ofDays(1);

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static final String OWN = "organizationRole.permissions";

    private static final List<Object> ROLES = List.of(
            role("None"),
            role("Tenant Admin", "p1"),
            role("Labeler", "p1"),
            role("Reviewer", "p1", "p2"),
            role("Team Manager", "p1", "p2", "p3"),
            role("Admin", "p1", "p2", "p3", "p4"));

    private static final List<String> ADMIN = List.of("p1", "p2", "p3", "p4");

    private ApiKeyExercises() {}

    static void addTo(Exercises all) {
        refused(all);
        created(all);
        impossible(all);
        others(all);
        asked(all);
        found(all);
    }

    private static Map<String, Object> role(String name, String... permissions) {
        return Map.of("name", name, "permissions", List.of(permissions));
    }

    private static Function<LabelboxClient, Call<?>> create(Supplier<NewApiKey> key) {
        return client -> client.organization().apiKeys().create(key.get());
    }

    private static void refused(Exercises all) {
        all.when(
                "organization_create_api_key_51_ranges",
                create(() -> NewApiKey.of("ci", MEMBER, "Labeler", DAY)
                        .withAllowedAddresses(IntStream.rangeClosed(1, 51)
                                .mapToObj(each -> "10.0.0." + each)
                                .toList())));
        all.when(
                "organization_create_api_key_host_bits",
                create(() -> NewApiKey.of("ci", MEMBER, "Labeler", DAY).withAllowedAddresses(List.of("10.0.0.1/8"))));
        all.when(
                "organization_create_api_key_default_validity",
                create(() -> NewApiKey.of("ci", MEMBER, "Labeler", Duration.ZERO)));
        all.when(
                "organization_create_api_key_negative_validity",
                create(() -> NewApiKey.of("ci", MEMBER, "Labeler", Duration.ofDays(-1))));
        all.when(
                "organization_create_api_key_too_long",
                create(() -> NewApiKey.of("ci", MEMBER, "Labeler", Duration.ofDays(26 * 7))));
        all.when("organization_create_api_key_empty_name", create(() -> NewApiKey.of("", MEMBER, "Labeler", DAY)));
    }

    private static Exercise made(Exercises all, String name, Function<LabelboxClient, Call<?>> call) {
        return all.when("organization_create_api_key_" + name, call)
                .answering(OWN, ADMIN)
                .answering("roles", ROLES);
    }

    private static void created(Exercises all) {
        made(
                all,
                "by_email",
                create(() -> NewApiKey.of("Schl\u00fcssel \"ci\"", MEMBER, "Team Manager", Duration.ofDays(14))));
        made(all, "role_text_not_exact", create(() -> NewApiKey.of("ci", MEMBER, "TEAM_MANAGER", DAY)));
        made(
                all,
                "twice_uses_cache",
                twice(
                        NewApiKey.of("one", MEMBER, "Labeler", NewApiKey.LONGEST)
                                .withAllowedAddresses(List.of()),
                        NewApiKey.of("two", MEMBER, "Labeler", MINUTE)));
        made(
                all,
                "refreshes_cache",
                twice(
                        NewApiKey.of("one", MEMBER, "Labeler", DAY),
                        NewApiKey.of("two", MEMBER, "Labeler", Duration.ofHours(1))));
    }

    private static Function<LabelboxClient, Call<?>> twice(NewApiKey first, NewApiKey second) {
        return client -> client.organization()
                .apiKeys()
                .create(first)
                .flatMap(made -> client.organization().apiKeys().create(second));
    }

    private static void impossible(Exercises all) {
        NewApiKey key = NewApiKey.of("ci", MEMBER, "Labeler", MINUTE);
        made(all, "no_answer", create(() -> key)).refusing("createApiKey", Refusal.nothing("createApiKey"));
        made(all, "permissions_refused", create(() -> key))
                .refusing("organizationRole", Refusal.error("AUTHORIZATION_ERROR", "No"));
        all.when("organization_create_api_key_role_beyond_own", create(() -> NewApiKey.of("ci", MEMBER, "Admin", DAY)))
                .answering(OWN, List.of("p1", "p2"))
                .answering("roles", ROLES);
        made(all, "unknown_user", create(() -> NewApiKey.of("ci", "nobody@example.org", "Labeler", DAY)))
                .answering("organization.users", List.of());
    }

    private static void others(Exercises all) {
        all.when(
                        "organization_get_api_keys_without_expiry",
                        client -> client.organization().apiKeys().list())
                .answering("user.apiKeys", List.of(Collections.singletonMap("expiresAtEpoch", null)));
        all.when(
                        "organization_api_key_revoke_no_id",
                        client -> client.organization().apiKeys().revoke("cm00000000000000000000306"))
                .refusing("updateApiKey", Refusal.http(200, "{\"data\":{\"updateApiKey\":{\"id\":null}}}"));
        all.when(
                "organization_user_organization",
                client -> client.organization().get());
    }

    private static void asked(Exercises all) {
        NewApiKey key = NewApiKey.of("nightly", MEMBER, "Labeler", MINUTE);
        own(all, "api_key_of_two_hours", create(() -> NewApiKey.of("nightly", MEMBER, "Labeler", Duration.ofHours(2))));
        own(
                all,
                "api_key_for_objects",
                create(() -> NewApiKey.of("nightly", MEMBER, "TEAM_MANAGER", Duration.ofDays(7))));
        own(
                all,
                "api_key_with_addresses",
                create(() -> key.withAllowedAddresses(List.of(
                        " 10.0.0.1 ",
                        "10.0.0.1",
                        "2001:0db8:0000:0000:0000:0000:0000:0001",
                        "10.0.0.0/8",
                        "192.168.0.0/16",
                        "2001:db8::/32",
                        "10.0.0.5/32"))));
        all.when("api_key_with_a_blank_address", create(() -> key.withAllowedAddresses(List.of("10.0.0.1", " "))));
        all.when(
                "api_key_of_59_seconds",
                create(() -> NewApiKey.of("nightly", MEMBER, "Labeler", Duration.ofSeconds(59))));
        all.when("api_key_without_a_user", create(() -> NewApiKey.of("nightly", "", "Labeler", MINUTE)));
        all.when("api_key_without_a_role", create(() -> NewApiKey.of("nightly", MEMBER, "", MINUTE)));
        own(
                all,
                "api_key_of_a_role_that_none_may_give",
                create(() -> NewApiKey.of("nightly", MEMBER, "Tenant Admin", MINUTE)));
        own(all, "api_key_refused", create(() -> key))
                .refusing("createApiKey", Refusal.error("AUTHORIZATION_ERROR", "no keys for you"));
    }

    private static Exercise own(Exercises all, String name, Function<LabelboxClient, Call<?>> call) {
        return all.when(name, call).answering(OWN, ADMIN).answering("roles", ROLES);
    }

    private static void found(Exercises all) {
        all.when(
                        "api_key_of_another_user",
                        client -> client.organization().apiKeys().find("k2"))
                .answering("user.apiKeysOtherUsers.id", "k2");
        all.when("api_key_unknown", client -> client.organization().apiKeys().find("k9"));
        all.when(
                        "api_key_not_allowed",
                        client -> client.organization().apiKeys().find("k9"))
                .refusing("user", Refusal.error("AUTHORIZATION_ERROR", "no"));
        all.when(
                "api_keys_with_expired",
                client -> client.organization().apiKeys().listWithExpired());
    }
}
