package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.Fact;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What cannot be done is refused in the platform's form: HTTP 200, a text, a code, and no data. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalPromiseTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final Uploads uploads = new Uploads();
    private final Wire wire = this.uploads.wire();

    @AfterAll
    void stop() {
        this.uploads.close();
    }

    /** The second time. */
    @TestFactory
    @Fact({"P2.3-01", "P2.3-08"})
    Stream<DynamicTest> whatIsThereAlreadyIsAConflict() {
        String project = this.wire
                .data("mutation{createProject(data:{name:\"p\",allowedMediaType:IMAGE}){id}}")
                .at("/createProject/id")
                .asString();
        return Map.of(
                        "createEmbedding",
                        "mutation{createEmbedding(data:{name:\"e\",dims:3}){id}}",
                        "createLabelImport",
                        "mutation{createLabelImport(data:{projectId:\"" + project
                                + "\",name:\"i\",fileUrl:\"http://127.0.0.1:1/i\"}){id}}",
                        "project",
                        "mutation{project(where:{id:\"" + project + "\"}){createEmptyBatch(input:{name:\"b\"}){id}}}")
                .entrySet()
                .stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    this.wire.data(each.getValue());
                    refused(each.getValue(), "RESOURCE_CONFLICT", each.getKey());
                }));
    }

    @TestFactory
    @Fact({"P2.3-01", "P2.3-09", "P5.1-18"})
    Stream<DynamicTest> whatCannotBeMeantIsMalformed() {
        return Map.of(
                        "createLabelImport", "mutation{createLabelImport(data:{projectId:\"%s\",name:\"n\"}){id}}",
                        "exportDataRowsInCatalog",
                                "mutation{exportDataRowsInCatalog(input:{params:{},filters:{searchQuery:"
                                        + "{query:[{type:\"colour\"}]}}}){taskId}}",
                        "upsertCustomMetadataSchema",
                                "mutation{upsertCustomMetadataSchema(data:{name:\"tag\",kind:CustomMetadataString})"
                                        + "{id}}",
                        "datasetDataRows", "{datasetDataRows(id:\"%d\",from:\"nothing\"){nodes{id}}}",
                        "ontologies", "{ontologies(after:\"nothing\"){nodes{id}}}",
                        "users", "{users(first:-1){id}}")
                .entrySet()
                .stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.getKey(), () -> refused(filled(each.getValue()), "MALFORMED_REQUEST", each.getKey())));
    }

    private String filled(String query) {
        String project = this.wire
                .data("mutation{createProject(data:{name:\"q\",allowedMediaType:IMAGE}){id}}")
                .at("/createProject/id")
                .asString();
        return query.replace("%s", project).replace("%d", this.uploads.dataset("d"));
    }

    @TestFactory
    @Fact({"P2.3-04", "P9.1-01"})
    Stream<DynamicTest> whatIsNoValidDocumentIsInvalid() {
        return Stream.of(
                        "{nothing}",
                        "{user{nothing}}",
                        "{user}",
                        "{project{id}}",
                        "{project(where:{id:\"a\",other:1}){id}}",
                        "{projects(first:\"many\"){id}}",
                        "mutation{createProject(data:{name:\"p\",allowedMediaType:SMELL}){id}}",
                        "query($a:NoSuchInput){user{id}}",
                        "query($unused:ID){user{id}}",
                        "{user{...Missing}}")
                .map(query -> DynamicTest.dynamicTest(query, () -> {
                    JsonNode answer = this.wire.ask(query, Map.of());
                    assertThat(answer.at("/errors/0/extensions/code").asString())
                            .isEqualTo("GRAPHQL_VALIDATION_FAILED");
                    assertThat(answer.at("/errors/0/message").asString()).isNotBlank();
                    assertThat(answer.path("data").isNull()
                                    || answer.path("data").isMissingNode())
                            .isTrue();
                }));
    }

    @TestFactory
    @Fact("P2.3-06")
    Stream<DynamicTest> whatIsNoDocumentIsNotParsed() {
        return Stream.of("", "{", "user{id}", "{user{id}", "query query")
                .map(query -> DynamicTest.dynamicTest("'" + query + "'", () -> {
                    JsonNode error = this.wire.ask(query, Map.of()).at("/errors/0");
                    assertThat(error.at("/extensions/code").asString()).isEqualTo("GRAPHQL_PARSE_FAILED");
                    assertThat(error.get("message").asString()).startsWith("Syntax Error:");
                }));
    }

    private void refused(String query, String code, String field) {
        HttpResponse<String> answer = this.wire.post("/graphql", query, Map.of());
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode body = JSON.readTree(answer.body());
        JsonNode error = body.at("/errors/0");
        assertThat(error.at("/extensions/code").asString()).as("%s", body).isEqualTo(code);
        assertThat(error.get("message").asString()).isNotBlank();
        assertThat(error.at("/path/0").asString()).isEqualTo(field);
        assertThat(body.findValues(field).stream().allMatch(JsonNode::isNull) || field.equals("project"))
                .isTrue();
    }
}
