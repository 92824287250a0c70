package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.DefaultRole;
import io.github.labelboxspring.emulator.Fact;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What SDK 6.0.0 sends and later generations no longer do. */
class OlderSdkTest {

    private final LabelboxEmulator emulator = LabelboxEmulator.start();
    private final Wire wire = new Wire(this.emulator);

    @AfterEach
    void stop() {
        this.emulator.close();
    }

    /** F1 */
    @Test
    @Fact("O-12")
    void usersHaveAnIntercomHashThatMayBeNull() {
        JsonNode user = this.wire
                .data("{user{id createdAt updatedAt email name nickname intercomHash picture isViewer isExternalUser}}")
                .get("user");

        assertThat(user.has("intercomHash")).isTrue();
        assertThat(user.get("intercomHash").isNull()).isTrue();
    }

    /** F2 */
    @Test
    @Fact("P9.1-08")
    void aProjectIsSetUpOnceItsOntologyIsConnected() {
        String project = project();
        assertThat(update(project, Map.of("name", "q")).get("setupComplete").isNull())
                .isTrue();

        String ontology = this.wire
                .data("mutation{upsertOntology(data:{name:\"o\",normalized:\"{}\"}){id}}")
                .at("/upsertOntology/id")
                .asString();
        JsonNode connected = this.wire
                .data(
                        "mutation($p:ID!,$o:ID!){project(where:{id:$p})"
                                + "{connectOntology(ontologyId:$o){setupComplete labelingFrontend{id}}}}",
                        Map.of("p", project, "o", ontology))
                .at("/project/connectOntology");

        assertThat(connected.get("setupComplete").isNull()).isFalse();
        assertThat(connected.get("labelingFrontend").isNull()).isTrue();
    }

    /** F2 */
    @Test
    @Fact({"D-06", "P9.1-08"})
    void clientsSayThatAProjectIsSetUp() {
        JsonNode updated = update(project(), Map.of("setupComplete", "2024-10-01T10:00:00Z"));

        assertThat(updated.get("setupComplete").asString()).isEqualTo("2024-10-01T10:00:00.000Z");
    }

    /** F2 */
    @Test
    @Fact("P9.1-08")
    void theMediaTypeOfAProjectMayChange() {
        JsonNode updated = update(project(), Map.of("allowedMediaType", "TEXT"));

        assertThat(updated.get("allowedMediaType").asString()).isEqualTo("TEXT");
    }

    private String project() {
        return this.wire
                .data("mutation{createProject(data:{name:\"p\",allowedMediaType:IMAGE}){id}}")
                .at("/createProject/id")
                .asString();
    }

    private JsonNode update(String project, Map<String, String> changes) {
        return this.wire
                .data(
                        "mutation($p:ID!,$d:ProjectUpdateInput!){updateProject(where:{id:$p},data:$d)"
                                + "{name setupComplete allowedMediaType}}",
                        Map.of("p", project, "d", changes))
                .get("updateProject");
    }

    @Test
    @Fact("UG-10")
    void userGroupsHaveMembersWithoutRoles() {
        String one = person("one");
        String other = person("other");
        String group = this.wire
                .data(
                        "mutation($p:[String!]!,$u:[String!]!){createUserGroup(data:{name:\"g\",color:\"9EC5FF\","
                                + "projectIds:$p,userIds:$u}){group{id projects{nodes{name}} members{nodes{id}}}}}",
                        Map.of("p", List.of(project()), "u", List.of(one)))
                .at("/createUserGroup/group/id")
                .asString();
        this.wire.data(
                "mutation($g:ID!,$u:[String!]!){updateUserGroup(where:{id:$g},data:{name:\"h\",color:\"9EC5FF\","
                        + "projectIds:[],userIds:$u}){group{id}}}",
                Map.of("g", group, "u", List.of(other)));

        JsonNode read = this.wire
                .data(
                        "query($g:ID!){userGroup(where:{id:$g}){name projects{totalCount} members{nodes{id} totalCount"
                                + " userGroupRoles{roleId}}}}",
                        Map.of("g", group))
                .get("userGroup");
        assertThat(read.get("name").asString()).isEqualTo("h");
        assertThat(read.at("/projects/totalCount").asInt()).isZero();
        assertThat(read.at("/members/nodes").findValuesAsString("id")).containsExactly(other);
        assertThat(read.at("/members/userGroupRoles").findValuesAsString("roleId"))
                .containsExactly("cjlvi914y1aa20714372uvzjv");
        assertThat(this.wire
                        .data("{userGroups(after:null){nodes{id} nextCursor}}")
                        .at("/userGroups/nodes")
                        .findValuesAsString("id"))
                .containsExactly(group);
    }

    private String person(String name) {
        return this.emulator
                .people()
                .add(name + "@example.org", DefaultRole.NONE)
                .userId();
    }
}
