package io.github.labelboxspring.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.labelboxspring.emulator.wire.Wire;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ServerTest {

    private final LabelboxEmulator emulator = LabelboxEmulator.start();
    private final Wire wire = new Wire(this.emulator);

    @AfterEach
    void stop() {
        this.emulator.close();
    }

    @Test
    @Fact("P2.1-05")
    void answersBothEndpointsAlike() {
        String query = "{user{id email orgRole{name} organization{id}}}";
        String ordinary = this.wire.post("/graphql", query, Map.of()).body();
        String experimental = this.wire.post("/_gql", query, Map.of()).body();

        assertThat(ordinary).isEqualTo(experimental).contains("\"Admin\"", this.emulator.organizationId());
    }

    @Test
    @Fact({"P2.1-01", "P2.3-02"})
    void refusesAnUnknownKeyInThePlatformsForm() {
        Wire stranger = new Wire(this.emulator, "wrong");

        JsonNode error = stranger.ask("{user{id}}", Map.of()).get("errors").get(0);

        assertThat(error.get("message").asString()).isEqualTo("Invalid API key");
        assertThat(error.get("extensions").get("code").asString()).isEqualTo("AUTHENTICATION_ERROR");
    }

    @Test
    @Fact({"P2.3-04", "P2.3-06"})
    void namesWhatIsWrongWithADocument() {
        JsonNode undefined = this.wire.ask("{bbb}", Map.of()).get("errors").get(0);
        JsonNode unreadable = this.wire.ask("{", Map.of()).get("errors").get(0);

        assertThat(undefined.get("message").asString()).isEqualTo("Cannot query field \"bbb\" on type \"Query\".");
        assertThat(undefined.get("extensions").get("code").asString()).isEqualTo("GRAPHQL_VALIDATION_FAILED");
        assertThat(unreadable.get("message").asString()).startsWith("Syntax Error:");
        assertThat(unreadable.get("extensions").get("code").asString()).isEqualTo("GRAPHQL_PARSE_FAILED");
    }

    @Test
    void refusesWhatIsNoId() {
        String query = "query ($id: ID!) {project(where: {id: $id}) {id}}";

        JsonNode error =
                this.wire.ask(query, Map.of("id", Map.of("a", 1))).get("errors").get(0);

        assertThat(error.get("extensions").get("code").asString()).isEqualTo("GRAPHQL_VALIDATION_FAILED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{organization{users{organization{users{organization{users{organization{users{id}}}}}}}}}",
                "{projects{datasets{dataRows{labels{id}}}}}"
            })
    @Fact("P2.3-05")
    void refusesDeeplyNestedLists(String query) {
        JsonNode error = this.wire.ask(query, Map.of()).get("errors").get(0);

        assertThat(error.get("message").asString()).isEqualTo("Query complexity limit exceeded");
        assertThat(error.get("extensions").get("code").asString()).isEqualTo("GRAPHQL_VALIDATION_FAILED");
    }

    @Test
    void answersIntrospection() {
        JsonNode schema = this.wire.data(
                "{__schema{queryType{fields{name args{name type{name ofType{name}}}}} mutationType{fields{name}}}}");

        assertThat(schema.toString()).contains("\"user\"");
    }

    @Test
    @Fact({"P2.3-07", "O-05"})
    void saysNotFoundWithNullData() {
        JsonNode answer = this.wire.ask("{user(where:{id:\"cnobody\"}){id}}", Map.of());

        assertThat(answer.get("data").get("user").isNull()).isTrue();
        assertThat(answer.get("errors").get(0).get("message").asString()).isEqualTo("User not found");
        assertThat(answer.get("errors").get(0).get("extensions").get("code").asString())
                .isEqualTo("RESOURCE_NOT_FOUND");
    }

    @Test
    @Fact("O-05")
    void keepsOrganizationsApart() {
        Workspace other = this.emulator.createWorkspace("Other");
        Wire stranger = new Wire(this.emulator, other.apiKey());
        String id = this.wire.data("{user{id}}").get("user").get("id").asString();
        String query = "query($id:ID!){user(where:{id:$id}){id}}";

        assertThat(this.wire.code(query, Map.of("id", id))).isEmpty();
        assertThat(stranger.code(query, Map.of("id", id))).isEqualTo("RESOURCE_NOT_FOUND");
        assertThat(other.toString()).doesNotContain(other.apiKey());
    }

    @Test
    @Fact("O-04")
    void filtersAndSortsLists() {
        assertThat(this.wire
                        .data("{users(where:{AND:[{email_contains:\"admin@\"},{name:\"admin\"}]}){name}}")
                        .get("users"))
                .hasSize(1);
        assertThat(this.wire
                        .data("{users(where:{NOT:[{name:\"admin\"}]}){name}}")
                        .get("users"))
                .isEmpty();
        assertThat(this.wire
                        .data("{users(where:{createdAt_gt:\"2999-01-01\"}, orderBy:email_DESC){name}}")
                        .get("users"))
                .isEmpty();
        assertThat(this.wire.data("{roles(skip:2,first:3){name}}").get("roles")).hasSize(3);
    }

    @Test
    @Fact("D-03")
    void sortsLists() {
        this.wire.data("mutation{a:createDataset(data:{name:\"a\"}){id} c:createDataset(data:{name:\"c\"}){id}"
                + " b:createDataset(data:{name:\"b\"}){id}}");

        assertThat(this.wire.data("{datasets(orderBy:name_ASC){name}}").findValuesAsString("name"))
                .containsExactly("a", "b", "c");
        assertThat(this.wire.data("{datasets(orderBy:name_DESC){name}}").findValuesAsString("name"))
                .containsExactly("c", "b", "a");
    }

    @Test
    @Fact("P2.1-03")
    void variablesMayBeNullOrMissing() {
        for (String body : List.of("{\"query\":\"{user{id}}\"}", "{\"query\":\"{user{id}}\",\"variables\":null}")) {
            assertThat(this.wire.rest("POST", "/graphql", body).body()).startsWith("{\"data\":{\"user\":");
        }
    }

    @Test
    @Fact("P2.1-04")
    void takesTimesToTheSecond() {
        String query = "query($t:DateTime){users(where:{createdAt_gt:$t}){id}}";

        assertThat(this.wire.data(query, Map.of("t", "2001-01-01T00:00:00Z")).get("users"))
                .hasSize(1);
        assertThat(this.wire.data(query, Map.of("t", "2999-01-01T00:00:00Z")).get("users"))
                .isEmpty();
    }

    @Test
    void acceptsBodiesOfManyMegabytes() {
        String padding = " ".repeat(20 * 1024 * 1024);

        assertThat(this.wire
                        .data("{user{id}}", Map.of("unused", padding))
                        .get("user")
                        .get("id")
                        .asString())
                .startsWith("c");
        assertThat(this.emulator.requests().to("user").get(0).variables()).isEmpty();
    }

    @Test
    void refusesBodiesWithoutEnd() {
        String padding = " ".repeat(65 * 1024 * 1024);

        assertThat(this.wire
                        .post("/graphql", "{user{id}}", Map.of("unused", padding))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void saysThatABodyIsNoJson() {
        HttpResponse<String> answer = this.wire.send(HttpRequest.newBuilder(URI.create(this.emulator.endpoint()))
                .POST(HttpRequest.BodyPublishers.ofString("<html>")));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("message");
    }

    @Test
    @Fact("P2.4-01")
    void answersUnknownRestPathsWithJson() {
        HttpResponse<String> unknown =
                this.wire.send(HttpRequest.newBuilder(URI.create(this.emulator.restEndpoint() + "/nothing")));
        HttpResponse<String> stranger = this.wire.get(this.emulator.restEndpoint() + "/nothing");

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("\"statusCode\":404", "\"error\":\"Not Found\"");
        assertThat(stranger.statusCode()).isEqualTo(401);
    }

    @Test
    void deletesItsFilesAndFreesItsPortWhenClosed() {
        this.emulator.close();

        assertThatThrownBy(() -> this.wire.ask("{user{id}}", Map.of())).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void startsAgainWithinASecond() {
        long begin = System.nanoTime();
        LabelboxEmulator.start().close();

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
    }
}
