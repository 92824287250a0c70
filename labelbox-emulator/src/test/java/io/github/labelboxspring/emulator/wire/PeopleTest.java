package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.DefaultRole;
import io.github.labelboxspring.emulator.Fact;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.emulator.Member;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Users, their roles and keys. */
class PeopleTest {

    private final LabelboxEmulator emulator = LabelboxEmulator.start();
    private final Wire wire = new Wire(this.emulator);

    @AfterEach
    void stop() {
        this.emulator.close();
    }

    private Map<String, String> roles() {
        return this.wire
                .data("{roles{id name}}")
                .get("roles")
                .valueStream()
                .collect(Collectors.toMap(
                        role -> role.get("name").asString(),
                        role -> role.get("id").asString()));
    }

    @Test
    @Fact({"O-02", "O-03"})
    void rolesAreTheKnownOnes() {
        JsonNode roles = this.wire
                .data("{roles{name description permissions organizationId}}")
                .get("roles");

        assertThat(roles().keySet())
                .containsExactlyInAnyOrder(
                        "Admin",
                        "Read-only Admin",
                        "Data Admin",
                        "Team Manager",
                        "Project Lead",
                        "Reviewer",
                        "Labeler",
                        "None",
                        "Tenant Admin");
        assertThat(roles())
                .containsEntry("Admin", "cjlvi91a41aab0714677xp87h")
                .containsEntry("Labeler", "cjlvi914y1aa20714372uvzjv")
                .containsEntry("Reviewer", "cjlvi919b1aa50714k75euii5")
                .containsEntry("None", "cjmb6xy80f5vz0780u3mw2rj4");
        assertThat(roles.valueStream()).allSatisfy(role -> {
            assertThat(role.get("permissions").isArray()).isTrue();
            assertThat(role.get("organizationId").isNull()).isTrue();
        });
    }

    @Test
    @Fact("O-11")
    void aUserTellsAboutHimself() {
        JsonNode user = this.wire
                .data("{user{id email name nickname isViewer isExternalUser picture createdAt updatedAt lastLoginAt"
                        + " timezone orgRole{id name} organization{id}}}")
                .get("user");

        assertThat(user.get("id").asString()).hasSize(25).startsWith("c");
        assertThat(user.get("timezone").asString()).isEqualTo("UTC");
        assertThat(user.get("createdAt").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(user.at("/orgRole/name").asString()).isEqualTo("Admin");
    }

    @Test
    @Fact({"D-09", "O-06"})
    void whoIsRemovedHasNoKeyAnyMore() {
        Member member = this.emulator.people().add("b@example.org", DefaultRole.LABELER);
        Wire his = new Wire(this.emulator, member.apiKey());
        String id = his.data("{user{id}}").at("/user/id").asString();

        this.wire.data("mutation($u:ID!){updateUser(where:{id:$u},data:{deleted:true}){id}}", Map.of("u", id));

        assertThat(his.code("{user{id}}", Map.of())).isEqualTo("AUTHENTICATION_ERROR");
        assertThat(this.wire.data("{users{id}}").findValuesAsString("id")).doesNotContain(id);
    }

    @Test
    @Fact("O-07")
    void onlyProjectBasedUsersHaveRolesInProjects() {
        String project = this.wire
                .data("mutation{createProject(data:{name:\"p\",allowedMediaType:IMAGE}){id}}")
                .at("/createProject/id")
                .asString();
        String give =
                "mutation($p:ID!,$u:ID!,$r:ID!){setProjectMembership(data:{projectId:$p,userId:$u,roleId:$r}){id}}";
        String everywhere = id(this.emulator.people().add("b@example.org", DefaultRole.LABELER));
        String nowhere = id(this.emulator.people().add("c@example.org", DefaultRole.NONE));

        assertThat(this.wire.code(give, Map.of("p", project, "u", everywhere, "r", roles().get("Reviewer"))))
                .isEqualTo("INTERNAL_SERVER_ERROR");
        this.wire.data(give, Map.of("p", project, "u", nowhere, "r", roles().get("Reviewer")));
        assertThat(role(project, nowhere)).isEqualTo("Reviewer");
        this.wire.data(give, Map.of("p", project, "u", nowhere, "r", roles().get("None")));
        assertThat(role(project, nowhere)).isEmpty();
    }

    private String id(Member member) {
        return new Wire(this.emulator, member.apiKey())
                .data("{user{id}}")
                .at("/user/id")
                .asString();
    }

    private String role(String project, String user) {
        return this.wire
                .data(
                        "query($p:ID!){project(where:{id:$p}){members(skip:0,first:10){user{id} role{name} accessFrom}}}",
                        Map.of("p", project))
                .at("/project/members")
                .valueStream()
                .filter(member -> member.at("/user/id").asString().equals(user))
                .map(member -> member.at("/role/name").asString())
                .findFirst()
                .orElse("");
    }

    @Test
    @Fact("O-16")
    void theSecretOfAKeyIsShownOnce() {
        String email = this.wire.data("{user{email}}").at("/user/email").asString();
        JsonNode made = this.wire
                .data(
                        "mutation($e:String!){createApiKey(data:{name:\"ci\",targetUserEmailId:$e,role:\"Labeler\","
                                + "validitySeconds:60,allowedIpCidrs:[\"127.0.0.1\"]}){id jwt}}",
                        Map.of("e", email))
                .get("createApiKey");
        JsonNode keys = this.wire.data("{user{apiKeys{id name userId userEmail createdAt updatedAt revoked"
                + " expiresAtEpoch createdByUserId allowedIpCidrs} apiKeysOtherUsers{id}}}");
        JsonNode listed = keys.at("/user/apiKeys")
                .valueStream()
                .filter(key -> key.get("id").equals(made.get("id")))
                .findFirst()
                .orElseThrow();

        assertThat(keys.toString()).doesNotContain(made.get("jwt").asString());
        assertThat(listed.get("userEmail").asString()).isEqualTo(email);
        assertThat(listed.get("revoked").asBoolean()).isFalse();
        assertThat(listed.get("createdByUserId")).isEqualTo(listed.get("userId"));
        assertThat(listed.get("allowedIpCidrs").toString()).isEqualTo("[\"127.0.0.1\"]");
        assertThat(keys.at("/user/apiKeysOtherUsers")).isEmpty();
    }

    @Test
    @Fact("O-24")
    void aRevokedKeyStaysRevoked() {
        String email = this.wire.data("{user{email}}").at("/user/email").asString();
        String id = this.wire
                .data(
                        "mutation($e:String!){createApiKey(data:{name:\"ci\",targetUserEmailId:$e,validitySeconds:60}){id}}",
                        Map.of("e", email))
                .at("/createApiKey/id")
                .asString();
        String revoke = "mutation($i:ID!,$r:Boolean){updateApiKey(where:{id:$i},data:{revoked:$r}){revoked}}";

        assertThat(this.wire
                        .data(revoke, Map.of("i", id, "r", true))
                        .at("/updateApiKey/revoked")
                        .asBoolean())
                .isTrue();
        assertThat(this.wire.code(revoke, Map.of("i", id, "r", false))).isEqualTo("INTERNAL_SERVER_ERROR");
        assertThat(this.wire.code(revoke, Map.of("i", "none", "r", true))).isEqualTo("RESOURCE_NOT_FOUND");
    }
}
