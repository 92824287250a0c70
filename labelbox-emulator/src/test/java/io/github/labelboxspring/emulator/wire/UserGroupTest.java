package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.DefaultRole;
import io.github.labelboxspring.emulator.Fact;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.emulator.Member;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** User groups, their members and projects. */
class UserGroupTest {

    private static final String LABELER = "cjlvi914y1aa20714372uvzjv";
    private static final String REVIEWER = "cjlvi919b1aa50714k75euii5";
    private static final String CREATE = "mutation($n:String!,$p:[ID!]!,$r:[UserRoleInput!]!)"
            + "{createUserGroupV3(data:{name:$n,color:\"9EC5FF\",projectIds:$p,userRoles:$r}){group{id}}}";
    private static final String ADD = "mutation($g:ID!,$r:[UserRoleInput!]){addUsersToGroupsV2(where:{ids:[$g]},"
            + "data:{userRoles:$r}){results{success added error batchJob{batchJobId isComplete}}}}";

    private final LabelboxEmulator emulator = LabelboxEmulator.start();
    private final Wire wire = new Wire(this.emulator);

    @AfterEach
    void stop() {
        this.emulator.close();
    }

    private Member person(String name, DefaultRole role) {
        return this.emulator.people().add(name + "@example.org", role);
    }

    private String group(String name, List<String> projects, List<Map<String, String>> roles) {
        return this.wire
                .data(CREATE, Map.of("n", name, "p", projects, "r", roles))
                .at("/createUserGroupV3/group/id")
                .asString();
    }

    private String project() {
        return this.wire
                .data("mutation{createProject(data:{name:\"p\",allowedMediaType:IMAGE}){id}}")
                .at("/createProject/id")
                .asString();
    }

    private static Map<String, String> role(Member member, String role) {
        return Map.of("userId", member.userId(), "roleId", role);
    }

    private JsonNode members(String group) {
        return this.wire
                .data(
                        "query($g:ID!){userGroupV2(where:{id:$g}){members{totalCount nodes{id} userGroupRoles{userId roleId}}}}",
                        Map.of("g", group))
                .at("/userGroupV2/members");
    }

    private List<String> log(String group) {
        return this.wire
                .data(
                        "query($g:ID){userGroupAuditEvents(where:{groupId:$g}){nodes{type channel actorKind groupName}}}",
                        Map.of("g", group))
                .at("/userGroupAuditEvents/nodes")
                .valueStream()
                .map(event -> event.get("type").asString() + " "
                        + event.get("channel").asString() + " "
                        + event.get("actorKind").asString())
                .toList();
    }

    @Test
    @Fact({"UG-01", "UG-02"})
    void membersSeeTheProjectsOfTheirGroup() {
        String project = project();
        Member person = person("a", DefaultRole.NONE);
        Wire his = new Wire(this.emulator, person.apiKey());
        String get = "query($p:ID!){project(where:{id:$p}){id members{accessFrom role{name} user{id}}}}";
        assertThat(his.code(get, Map.of("p", project))).isEqualTo("RESOURCE_NOT_FOUND");

        String group = group("readers", List.of(project), List.of(role(person, REVIEWER)));

        assertThat(group).matches("[0-9a-f-]{36}");
        assertThat(his.data(get, Map.of("p", project)).toString()).contains("USER_GROUP", "Reviewer");
        this.wire.data(
                "mutation($g:ID!,$u:[ID!]!){removeUsersFromGroupV2(where:{id:$g},data:{userIds:$u}){success}}",
                Map.of("g", group, "u", List.of(person.userId())));
        assertThat(his.code(get, Map.of("p", project))).isEqualTo("RESOURCE_NOT_FOUND");
        assertThat(log(group))
                .containsExactly(
                        "MEMBER_REMOVED API AUTOMATION",
                        "MEMBER_ADDED API AUTOMATION",
                        "GROUP_ATTACHED_TO_PROJECT API AUTOMATION");
    }

    @Test
    @Fact("UG-02")
    void aRoleOfAGroupIsNotTakenByTheProject() {
        String project = project();
        Member person = person("a", DefaultRole.NONE);
        group("readers", List.of(project), List.of(role(person, REVIEWER)));

        JsonNode removal = this.wire.data(
                "mutation($p:ID!,$u:[ID!]!){deleteProjectMemberships(where:{projectId:$p,userIds:$u}){success}}",
                Map.of("p", project, "u", List.of(person.userId())));

        assertThat(removal.at("/deleteProjectMemberships/success").asBoolean()).isFalse();
    }

    @Test
    @Fact({"UG-03", "UG-04"})
    void takesProjectBasedPeopleWithRealRolesOnly() {
        Member admin = person("admin", DefaultRole.ADMIN);
        Member free = person("free", DefaultRole.NONE);
        String none = "cjmb6xy80f5vz0780u3mw2rj4";

        assertThat(this.wire
                        .ask(CREATE, Map.of("n", "g", "p", List.of(), "r", List.of(role(admin, LABELER))))
                        .at("/errors/0/extensions/exception/status")
                        .asInt())
                .isEqualTo(422);
        assertThat(this.wire.code(CREATE, Map.of("n", "g", "p", List.of(), "r", List.of(role(free, none)))))
                .isEqualTo("INTERNAL_SERVER_ERROR");
        String group = group("g", List.of(), List.of());
        assertThat(this.wire.code(CREATE, Map.of("n", "g", "p", List.of(), "r", List.of())))
                .isEqualTo("RESOURCE_CONFLICT");
        JsonNode refused = this.wire
                .data(ADD, Map.of("g", group, "r", List.of(role(free, LABELER), role(admin, LABELER))))
                .at("/addUsersToGroupsV2/results/0");
        assertThat(refused.get("success").asBoolean()).isFalse();
        assertThat(refused.get("error").asString()).contains("admin@example.org");
        assertThat(members(group).get("totalCount").asInt()).isZero();
    }

    @Test
    @Fact("UG-05")
    void manyPeopleAreAddedInSeveralRequests() {
        String group = group("crowd", List.of(), List.of());
        List<Map<String, String>> crowd = IntStream.range(0, 201)
                .mapToObj(n -> role(person("crowd-" + n, DefaultRole.NONE), LABELER))
                .toList();

        JsonNode first = this.wire.data(ADD, Map.of("g", group, "r", crowd)).at("/addUsersToGroupsV2/results/0");

        assertThat(first.at("/batchJob/isComplete").asBoolean()).isFalse();
        assertThat(first.get("added").isNull()).isTrue();
        String goOn = "mutation($j:ID!){continueAddUsersToGroupBatch(batchJobId:$j){batchJob{isComplete}}}";
        Map<String, String> job = Map.of("j", first.at("/batchJob/batchJobId").asString());
        assertThat(this.wire.data(goOn, job).toString()).contains("\"isComplete\":false");
        assertThat(members(group).get("totalCount").asInt()).isEqualTo(200);
        assertThat(this.wire.data(goOn, job).toString()).contains("\"isComplete\":true");
        assertThat(members(group).get("totalCount").asInt()).isEqualTo(201);
    }

    @Test
    @Fact("UG-06")
    void aFileAddsPeopleOneByOne() {
        String group = group("file", List.of(), List.of());
        person("a", DefaultRole.NONE);
        person("boss", DefaultRole.ADMIN);
        String csv = "email\na@example.org\na@example.org\nnobody@example.org\nboss@example.org\n";

        JsonNode report = this.wire
                .upload(
                        "mutation($file:Upload!,$where:WhereUniqueIdInput!){importUsersAsCsvToGroup(roleId:\"" + LABELER
                                + "\",file:$file,where:$where){csvReport addedCount count}}",
                        Map.of("where", Map.of("id", group)),
                        "members.csv",
                        "text/csv",
                        csv.getBytes(StandardCharsets.UTF_8))
                .at("/data/importUsersAsCsvToGroup");

        assertThat(report.get("addedCount").asInt()).isEqualTo(1);
        assertThat(report.get("count").asInt()).isEqualTo(4);
        assertThat(report.get("csvReport").asString().lines())
                .startsWith(
                        "Email,Result,Error",
                        "a@example.org,Added,",
                        "a@example.org,Not added,Member already exists in group",
                        "nobody@example.org,Not added,User not found in the current organization")
                .hasSize(5);
        assertThat(this.wire
                        .data("query($g:ID!){userGroupV2(where:{id:$g}){membersAsCSV}}", Map.of("g", group))
                        .at("/userGroupV2/membersAsCSV")
                        .asString())
                .isEqualTo("email\na@example.org\n");
        assertThat(log(group)).containsExactly("MEMBER_ADDED CSV_IMPORT AUTOMATION");
    }

    @Test
    @Fact({"UG-07", "UG-08"})
    void anUpdateReplacesAndTheLogTellsWhat() {
        String project = project();
        Member person = person("a", DefaultRole.NONE);
        String group = group("old", List.of(project), List.of(role(person, LABELER)));
        String update = "mutation($g:ID!,$p:[ID!]!,$r:[UserRoleInput!]){updateUserGroupV3(where:{id:$g},"
                + "data:{name:\"new\",color:\"B8C4D3\",projectIds:$p,userRoles:$r}){group{name}}}";

        this.wire.data(update, Map.of("g", group, "p", List.of(), "r", List.of(role(person, REVIEWER))));
        this.wire.data(update, Map.of("g", group, "p", List.of(), "r", List.of()));
        this.wire.data("mutation($g:ID!){deleteUserGroup(where:{id:$g}){success}}", Map.of("g", group));

        assertThat(log(group))
                .containsExactly(
                        "GROUP_DELETED API AUTOMATION",
                        "MEMBER_REMOVED API AUTOMATION",
                        "MEMBER_ROLE_CHANGED API AUTOMATION",
                        "GROUP_DETACHED_FROM_PROJECT API AUTOMATION",
                        "MEMBER_ADDED API AUTOMATION",
                        "GROUP_ATTACHED_TO_PROJECT API AUTOMATION");
        assertThat(this.wire
                        .data("{userGroupAuditEvents{nodes{groupName}}}")
                        .at("/userGroupAuditEvents/nodes/0/groupName")
                        .isNull())
                .isTrue();
        assertThat(this.wire.code("query($g:ID!){userGroupV2(where:{id:$g}){id}}", Map.of("g", group)))
                .isEqualTo("RESOURCE_NOT_FOUND");
    }

    @Test
    @Fact("UG-08")
    void whoLeavesTheOrganizationLeavesItsGroups() {
        Member person = person("a", DefaultRole.NONE);
        String group = group("g", List.of(), List.of(role(person, LABELER)));

        this.wire.data(
                "mutation($u:ID!){updateUser(where:{id:$u},data:{deleted:true}){id}}", Map.of("u", person.userId()));

        assertThat(members(group).get("totalCount").asInt()).isZero();
        assertThat(log(group)).startsWith("MEMBER_REMOVED SYSTEM AUTOMATION");
    }

    @Test
    @Fact("UG-09")
    void groupsAreListedByCursor() {
        List<String> made = IntStream.range(0, 3)
                .mapToObj(n -> group("g" + n, List.of(), List.of()))
                .toList();
        String list = "query($a:String){userGroupsV2(first:2,after:$a){nodes{id} nextCursor totalCount}}";

        JsonNode first = this.wire.data(list).get("userGroupsV2");
        JsonNode second = this.wire
                .data(list, Map.of("a", first.get("nextCursor").asString()))
                .get("userGroupsV2");

        assertThat(first.findValuesAsString("id")).isEqualTo(made.subList(0, 2));
        assertThat(second.findValuesAsString("id")).isEqualTo(made.subList(2, 3));
        assertThat(first.get("totalCount").asInt()).isEqualTo(3);
        assertThat(second.get("nextCursor").isNull()).isTrue();
    }

    @Test
    void whoDoesNotManageMembersSeesNoGroups() {
        Wire labeler = new Wire(this.emulator, person("l", DefaultRole.LABELER).apiKey());
        assertThat(labeler.code("{userGroupsV2{totalCount}}", Map.of())).isEqualTo("AUTHORIZATION_ERROR");
        assertThat(labeler.code("{userGroupAuditEvents{nodes{id}}}", Map.of())).isEqualTo("AUTHORIZATION_ERROR");
    }
}
