package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.EmulatorClock;
import io.github.labelboxspring.emulator.Fact;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What keys of the emulator let in. */
class ApiKeyTest {

    private static final String CREATE = """
            mutation ($name: String!, $email: String!, $role: String, $seconds: Int, $from: [String!]) {
              createApiKey(data: {
                name: $name, targetUserEmailId: $email, role: $role, validitySeconds: $seconds, allowedIpCidrs: $from
              }) { id jwt }
            }""";

    private final EmulatorClock clock = EmulatorClock.manual(Instant.parse("2026-01-01T00:00:00Z"));
    private final LabelboxEmulator emulator =
            LabelboxEmulator.builder().clock(this.clock).start();
    private final Wire wire = new Wire(this.emulator);

    @AfterEach
    void stop() {
        this.emulator.close();
    }

    private Map<String, Object> wanted(Map<String, Object> changes) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "name",
                "ci",
                "email",
                this.wire.data("{user{email}}").at("/user/email").asString(),
                "role",
                "Admin",
                "seconds",
                3600));
        values.putAll(changes);
        return values;
    }

    private Wire with(Map<String, Object> changes) {
        JsonNode made = this.wire.data(CREATE, wanted(changes)).get("createApiKey");
        return new Wire(this.emulator, made.get("jwt").asString());
    }

    private static boolean opens(Wire key) {
        return key.code("{user{id}}", Map.of()).isEmpty();
    }

    @Test
    @Fact("O-17")
    void aKeyMakesNoKeyThatMayMore() {
        Map<String, Object> withoutRole = wanted(Map.of());
        withoutRole.remove("role");
        assertThat(with(Map.of("role", "Labeler")).code(CREATE, withoutRole)).isEqualTo("AUTHORIZATION_ERROR");
        assertThat(this.wire.code(CREATE, withoutRole)).isEmpty();
    }

    @Test
    @Fact("P2.1-02")
    void aKeyIsAJwtThatTellsWhoseItIs() {
        JsonNode made = this.wire.data(CREATE, wanted(Map.of())).get("createApiKey");
        JsonNode user = this.wire.data("{user{id organization{id}}}").get("user");
        String[] parts = made.get("jwt").asString().split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);

        assertThat(parts).hasSize(3);
        assertThat(claims)
                .isEqualTo("{\"userId\":" + user.get("id") + ",\"organizationId\":" + user.at("/organization/id")
                        + ",\"apiKeyId\":" + made.get("id") + ",\"iat\":1767225600,\"exp\":1767229200}");
    }

    @Test
    @Fact("O-18")
    void aKeyEndsAtItsTime() {
        Wire key = with(Map.of());
        this.clock.advance(Duration.ofSeconds(3599));
        assertThat(opens(key)).isTrue();
        this.clock.advance(Duration.ofSeconds(1));
        assertThat(key.code("{user{id}}", Map.of())).isEqualTo("AUTHENTICATION_ERROR");
    }

    @Test
    @Fact("O-18")
    void aKeyOpensFromItsAddressesOnly() {
        assertThat(opens(with(Map.of("from", List.of("10.0.0.0/8", "127.0.0.0/30")))))
                .isTrue();
        assertThat(opens(with(Map.of("from", List.of())))).isTrue();
        assertThat(with(Map.of("from", List.of("10.0.0.0/8"))).code("{user{id}}", Map.of()))
                .isEqualTo("AUTHENTICATION_ERROR");
    }

    @Test
    @Fact("O-20")
    void aKeyMayDoWhatItsRoleMay() {
        String query = "{organizationRole{name permissions} user{orgRole{name}}}";
        JsonNode answer = with(Map.of("role", "Labeler")).data(query);
        assertThat(answer.at("/organizationRole/name").asString()).isEqualTo("Labeler");
        assertThat(answer.at("/user/orgRole/name").asString()).isEqualTo("Admin");
    }

    @Test
    @Fact({"P1.3-12", "O-17"})
    void refusesWhatTheClientsRefuseThemselves() {
        assertThat(this.wire.code(CREATE, wanted(Map.of("name", " ")))).isEqualTo("INTERNAL_SERVER_ERROR");
        assertThat(this.wire.code(CREATE, wanted(Map.of("seconds", 59)))).isEqualTo("INTERNAL_SERVER_ERROR");
        assertThat(this.wire.code(CREATE, wanted(Map.of("seconds", 15_120_001))))
                .isEqualTo("INTERNAL_SERVER_ERROR");
        assertThat(this.wire.code(CREATE, wanted(Map.of("role", "None")))).isEqualTo("INTERNAL_SERVER_ERROR");
        assertThat(this.wire.code(CREATE, wanted(Map.of("from", List.of("10.0.0.1/8")))))
                .isEqualTo("INTERNAL_SERVER_ERROR");
        assertThat(this.wire.code(CREATE, wanted(Map.of("email", "nobody@example.org"))))
                .isEqualTo("RESOURCE_NOT_FOUND");
    }
}
