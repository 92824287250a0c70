package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.emulator.DefaultRole;
import io.github.labelboxspring.emulator.Fact;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.emulator.Member;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Invitations into the organization, its projects and user groups. */
class InvitationTest {

    private static final String LABELER = "cjlvi914y1aa20714372uvzjv";
    private static final String REVIEWER = "cjlvi919b1aa50714k75euii5";
    private static final String NONE = "cjmb6xy80f5vz0780u3mw2rj4";
    private static final String MANY = "mutation($e:[String!]!,$w:Boolean!,$r:ID!,$p:[ID!]!,$g:[ID!]!){inviteMembers("
            + "data:{emails:$e,workspaceWide:$w,roleId:$r,projectIds:$p,groupIds:$g}){results{email status reason inviteId}}}";
    private static final String ONE = "mutation($d:[CreateInviteInput!]){createInvites(data:$d)"
            + "{invite{id organizationRoleName inviter{id} projectInvites{projectId projectRoleName}}}}";

    private final LabelboxEmulator emulator = LabelboxEmulator.start();
    private final Wire wire = new Wire(this.emulator);

    @AfterEach
    void stop() {
        this.emulator.close();
    }

    private String project() {
        return this.wire
                .data("mutation{createProject(data:{name:\"p\",allowedMediaType:IMAGE}){id}}")
                .at("/createProject/id")
                .asString();
    }

    private JsonNode one(String email, String role, List<Map<String, String>> projects) {
        JsonNode me = this.wire.data("{user{id email}}").get("user");
        return this.wire
                .data(
                        ONE,
                        Map.of(
                                "d",
                                List.of(Map.of(
                                        "inviterId",
                                        me.get("id").asString(),
                                        "inviteeEmail",
                                        email.isEmpty() ? me.get("email").asString() : email,
                                        "organizationId",
                                        this.emulator.organizationId(),
                                        "organizationRoleId",
                                        role,
                                        "projects",
                                        projects))))
                .at("/createInvites/0/invite");
    }

    private List<String> many(List<String> emails, String role, List<String> projects) {
        return this.wire
                .data(MANY, Map.of("e", emails, "w", projects.isEmpty(), "r", role, "p", projects, "g", List.of()))
                .at("/inviteMembers/results")
                .valueStream()
                .map(each ->
                        each.get("email").asString() + " " + each.get("status").asString())
                .toList();
    }

    @Test
    @Fact({"O-13", "O-25"})
    void anInvitedPersonGetsWhatWasPromised() {
        String project = project();
        JsonNode invite =
                one("new@example.org", NONE, List.of(Map.of("projectId", project, "projectRoleId", REVIEWER)));
        assertThat(invite.at("/organizationRoleName").asString()).isEqualTo("None");
        assertThat(invite.at("/projectInvites/0/projectRoleName").asString()).isEqualTo("Reviewer");
        String open = "query($p:ID!){organization{invites{nodes{id}}} project(where:{id:$p}){invites{nodes{id}}}}";
        String id = invite.get("id").asString();
        assertThat(this.wire.data(open, Map.of("p", project)).findValuesAsString("id"))
                .containsExactly(id, id);

        Member accepted = this.emulator.people().acceptInvite("new@example.org");

        assertThat(new Wire(this.emulator, accepted.apiKey())
                        .data("{user{email orgRole{name} projects{id}}}")
                        .get("user")
                        .toString())
                .contains("new@example.org", "None", project);
        assertThat(this.wire.data(open, Map.of("p", project)).findValuesAsString("id"))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.emulator.people().acceptInvite("new@example.org"));
    }

    @Test
    @Fact({"O-25", "O-27"})
    void aMemberHasNoOpenInvitations() {
        String open = "{organization{invites{nodes{id}}}}";
        one("twice@example.org", LABELER, List.of());
        one("Twice@example.org", REVIEWER, List.of());
        one("added@example.org", LABELER, List.of());
        assertThat(this.wire.data(open).findValuesAsString("id")).hasSize(3);

        this.emulator.people().acceptInvite("twice@example.org");
        this.emulator.people().add("added@example.org", DefaultRole.LABELER);

        assertThat(this.wire.data(open).findValuesAsString("id")).isEmpty();
    }

    @Test
    @Fact("O-25")
    void whoIsAMemberIsNotInvited() {
        assertThat(one("", LABELER, List.of()).isNull()).isTrue();
    }

    @Test
    @Fact("O-26")
    void eachAddressHasItsResult() {
        String project = project();
        this.emulator.people().add("free@example.org", DefaultRole.NONE);
        this.emulator.people().add("boss@example.org", DefaultRole.ADMIN);
        assertThat(many(
                        List.of(" A@Example.org ", "a@example.org", "no address", "boss@example.org"),
                        LABELER,
                        List.of()))
                .containsExactly(
                        "a@example.org INVITED",
                        "a@example.org DUPLICATE",
                        "no address INVALID_EMAIL",
                        "boss@example.org ALREADY_MEMBER");
        assertThat(many(List.of("a@example.org", "free@example.org", "boss@example.org"), REVIEWER, List.of(project)))
                .containsExactly(
                        "a@example.org ALREADY_INVITED", "free@example.org ADDED", "boss@example.org ALREADY_MEMBER");
        assertThat(many(List.of("free@example.org"), REVIEWER, List.of(project)))
                .containsExactly("free@example.org ALREADY_MEMBER");
    }

    @Test
    @Fact("O-27")
    void seatsAreUsedByMembersAndInvitations() {
        String limit = "query($o:ID!){invitesLimit(where:{id:$o}){used limit remaining}}";
        Map<String, String> own = Map.of("o", this.emulator.organizationId());
        int before = this.wire.data(limit, own).at("/invitesLimit/used").asInt();
        String id = one("a@example.org", LABELER, List.of()).get("id").asString();

        JsonNode after = this.wire.data(limit, own).get("invitesLimit");
        assertThat(after.get("used").asInt()).isEqualTo(before + 1);
        assertThat(after.get("remaining").asInt())
                .isEqualTo(after.get("limit").asInt() - after.get("used").asInt());
        this.wire.data("mutation($i:ID!){cancelInvite(where:{id:$i}){id}}", Map.of("i", id));
        assertThat(this.wire.data(limit, own).at("/invitesLimit/used").asInt()).isEqualTo(before);
        assertThat(this.wire.code("mutation($i:ID!){cancelInvite(where:{id:$i}){id}}", Map.of("i", id)))
                .isEqualTo("RESOURCE_NOT_FOUND");
        assertThat(this.wire.code(limit, Map.of("o", "cm000000000000000000nobody")))
                .isEqualTo("RESOURCE_NOT_FOUND");
    }

    @Test
    @Fact("O-13")
    void invitationsAreListedByCursor() {
        List<String> made = List.of("a", "b", "c").stream()
                .map(name ->
                        one(name + "@example.org", LABELER, List.of()).get("id").asString())
                .toList();
        String list = "query($f:ID){organization{invites(from:$f,first:2){nodes{id} nextCursor}}}";

        JsonNode first = this.wire.data(list).at("/organization/invites");
        JsonNode second = this.wire
                .data(list, Map.of("f", first.get("nextCursor").asString()))
                .at("/organization/invites");

        assertThat(first.findValuesAsString("id")).isEqualTo(made.subList(0, 2));
        assertThat(second.findValuesAsString("id")).isEqualTo(made.subList(2, 3));
        assertThat(second.get("nextCursor").isNull()).isTrue();
    }

    @Test
    void nobodyGivesMoreThanHeHas() {
        Wire manager = new Wire(
                this.emulator,
                this.emulator
                        .people()
                        .add("m@example.org", DefaultRole.TEAM_MANAGER)
                        .apiKey());
        Map<String, Object> admins = Map.of(
                "e",
                List.of("a@example.org"),
                "w",
                true,
                "r",
                "cjlvi91a41aab0714677xp87h",
                "p",
                List.of(),
                "g",
                List.of());
        assertThat(manager.code(MANY, admins)).isEqualTo("AUTHORIZATION_ERROR");
    }
}
