package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.Fact;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Ontologies and features, over GraphQL and REST. */
class OntologyTest {

    private static final String CREATE = "mutation($n:String!,$m:MediaType,$e:EditorTaskType)"
            + "{upsertOntology(data:{name:\"o\",normalized:$n,mediaType:$m,editorTaskType:$e})"
            + "{id normalized objectSchemaCount classificationSchemaCount mediaType}}";
    private static final String TIP = "{\"tool\":\"point\",\"name\":\"tip\",\"color\":\"#000000\"}";
    private static final JsonMapper JSON = new JsonMapper();

    private final LabelboxEmulator emulator = LabelboxEmulator.start();
    private final Wire wire = new Wire(this.emulator);

    @AfterEach
    void stop() {
        this.emulator.close();
    }

    private JsonNode made(String normalized) {
        return this.wire.data(CREATE, Map.of("n", normalized)).get("upsertOntology");
    }

    private static String tools(String... tools) {
        return "{\"tools\":[" + String.join(",", tools) + "],\"classifications\":[]}";
    }

    private static String questions(String... questions) {
        return "{\"tools\":[],\"classifications\":[" + String.join(",", questions) + "]}";
    }

    private String refused(String normalized) {
        JsonNode answer = this.wire.ask(CREATE, Map.of("n", normalized));
        assertThat(answer.at("/errors/0/extensions/exception/status").asInt()).isEqualTo(422);
        return answer.at("/errors/0/message").asString();
    }

    private String connected(JsonNode ontology) {
        String project = this.wire
                .data("mutation{createProject(data:{name:\"p\",allowedMediaType:IMAGE}){id}}")
                .at("/createProject/id")
                .asString();
        this.wire.data(
                "mutation($p:ID!,$o:ID!){project(where:{id:$p}){connectOntology(ontologyId:$o){id}}}",
                Map.of("p", project, "o", ontology.get("id").asString()));
        return project;
    }

    private HttpResponse<String> rest(String method, String path, String body) {
        return this.wire.rest(method, "/api/v1" + path, body);
    }

    @Test
    @Fact({"P2.4-02", "P2.4-04"})
    void whatIsUsedCannotBeDeleted() {
        JsonNode ontology = made(tools(TIP));
        String project = connected(ontology);
        String feature = ontology.at("/normalized/tools/0/featureSchemaId").asString();

        assertThat(rest("DELETE", "/feature-schemas/" + feature, "").body())
                .contains("Feature schema cannot be deleted because it is used in ontologies");
        assertThat(rest("DELETE", "/ontologies/" + ontology.get("id").asString(), "")
                        .body())
                .contains("Cannot delete an ontology connected to a project."
                        + " The ontology is connected to projects: " + project);
    }

    @Test
    @Fact("P2.4-03")
    void whatDoesNotExistIsNamed() {
        String ontology = made(tools(TIP)).get("id").asString();

        assertThat(rest("DELETE", "/feature-schemas/x", "").body())
                .contains("Cannot find root schema node with feature schema id x");
        assertThat(rest("DELETE", "/ontologies/" + ontology + "/feature-schemas/x", "")
                        .body())
                .contains("Failed to find feature schema node by id: x");
        assertThat(rest("DELETE", "/ontologies/x", "").body()).contains("Failed to find ontology by id: x");
    }

    @Test
    @Fact({"P6-12", "P6-16"})
    void pathsAnswerWithTheirStatus() {
        String ontology = made(tools(TIP)).get("id").asString();
        String feature = JSON.readTree(rest(
                                "PUT",
                                "/feature-schemas/new_feature_schema_id",
                                JSON.writeValueAsString(Map.of("normalized", TIP.replace("tip", "top"))))
                        .body())
                .get("schemaId")
                .asString();
        String inside = "/ontologies/" + ontology + "/feature-schemas/" + feature;

        assertThat(rest("POST", inside, "{\"position\":0}").statusCode()).isEqualTo(201);
        assertThat(JSON.readTree(rest("GET", "/ontologies/" + ontology, "").body())
                        .at("/featureSchemaNodes/tools")
                        .findValuesAsString("featureSchemaId"))
                .hasSize(2)
                .startsWith(feature);
        assertThat(rest("DELETE", inside, "").body()).contains("\"archived\":false", "\"deleted\":true");
        assertThat(rest("PATCH", "/feature-schemas/" + feature + "/definition", "{\"title\":\"peak\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(rest("DELETE", "/feature-schemas/" + feature, "").statusCode())
                .isEqualTo(204);
        assertThat(rest("DELETE", "/ontologies/" + ontology, "").statusCode()).isEqualTo(204);
    }

    @Test
    @Fact("P6-16")
    void relationshipsStandApartOverRest() {
        String ontology = made(tools(TIP, TIP.replace("point", "edge").replace("tip", "tie")))
                .get("id")
                .asString();
        JsonNode nodes =
                JSON.readTree(rest("GET", "/ontologies/" + ontology, "").body()).get("featureSchemaNodes");

        assertThat(nodes.get("tools")).hasSize(1);
        assertThat(nodes.get("relationships")).hasSize(1);
        assertThat(nodes.at("/relationships/0").propertyNames())
                .containsExactlyInAnyOrder("featureSchemaId", "archived");
    }

    @Test
    @Fact({"P6-01", "P6-02", "P6-07"})
    void everyToolAndQuestionIsTaken() {
        List<String> tools = List.of("polygon superpixel raster-segmentation point rectangle line named-entity edge"
                .concat(" message-single-selection message-multi-selection message-ranking marker step-reasoning")
                .concat(" fact-checking prompt-issue cuboid")
                .split(" "));
        List<String> types =
                List.of("text checklist radio group prompt response-text response-checklist response-radio".split(" "));
        JsonNode made = made("{\"tools\":["
                + String.join(",", tools.stream().map(OntologyTest::tool).toList())
                + "],\"classifications\":["
                + String.join(",", types.stream().map(OntologyTest::question).toList()) + "]}");

        assertThat(made.at("/normalized/tools").findValuesAsString("tool")).isEqualTo(tools);
        assertThat(made.at("/normalized/classifications").findValuesAsString("type"))
                .isEqualTo(types);
        assertThat(made.get("objectSchemaCount").asInt()).isEqualTo(tools.size());
        assertThat(made.get("classificationSchemaCount").asInt()).isEqualTo(types.size());
        assertThat(refused(tools(tool("brush")))).contains("brush");
        assertThat(refused(questions(question("dropdown")))).contains("dropdown");
    }

    private static String tool(String kind) {
        return "{\"tool\":\"" + kind + "\",\"name\":\"" + kind + "\",\"color\":\"#000000\"}";
    }

    private static String question(String type) {
        return "{\"type\":\"" + type + "\",\"name\":\"" + type + "\",\"instructions\":\"" + type
                + "\",\"options\":[{\"label\":\"A\",\"value\":\"a\"}]}";
    }

    /** M11 */
    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "1", "{", ""})
    void whatIsNoOntologyIsMalformed(String normalized) {
        assertThat(this.wire.code(CREATE, Map.of("n", normalized))).isEqualTo("MALFORMED_REQUEST");
        assertThat(rest("PUT", "/feature-schemas/new_feature_schema_id", "{\"normalized\":\"" + normalized + "\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(rest("PUT", "/feature-schemas/new_feature_schema_id", "{}").statusCode())
                .isEqualTo(400);
    }

    @Test
    @Fact("P6-03")
    void namesAreUniqueAndChoicesHaveOptions() {
        assertThat(refused(tools(TIP, TIP))).contains("tip");
        assertThat(refused(questions(question("radio"), question("radio")))).contains("radio");
        assertThat(refused(questions("{\"type\":\"radio\",\"name\":\"q\",\"options\":[]}")))
                .contains("options");
        assertThat(refused(questions(
                        question("prompt"), question("prompt").replace("\"name\":\"prompt\"", "\"name\":\"p2\""))))
                .contains("prompt");
    }

    @Test
    @Fact("P6-06")
    void idsThatAreUuidsHoldWithinTheDocumentOnly() {
        String local = "11111111-2222-4333-8444-555555555555";
        String tie = "{\"tool\":\"edge\",\"name\":\"tie\",\"definition\":{\"constraints\":[[\"" + local + "\",\""
                + local + "\"]]}}";
        JsonNode normalized = made(tools(TIP.replace("{", "{\"featureSchemaId\":\"" + local + "\","), tie))
                .get("normalized");

        String given = normalized.at("/tools/0/featureSchemaId").asString();
        assertThat(given).hasSize(25);
        assertThat(normalized.at("/tools/1/definition/constraints/0/0").asString())
                .isEqualTo(given);
    }

    @Test
    @Fact("P6-05")
    void aFeatureKeepsItsIdInEveryOntologyAndHasANodeInEach() {
        JsonNode first = made(tools(TIP)).at("/normalized/tools/0");
        String again = "{\"tool\":\"point\",\"name\":\"tip\",\"featureSchemaId\":\""
                + first.get("featureSchemaId").asString() + "\"}";
        JsonNode second = made(tools(again)).at("/normalized/tools/0");

        assertThat(second.get("featureSchemaId")).isEqualTo(first.get("featureSchemaId"));
        assertThat(second.get("schemaNodeId")).isNotEqualTo(first.get("schemaNodeId"));
        assertThat(refused(tools(again.replaceAll("\"featureSchemaId\":\"[^\"]*\"", "\"featureSchemaId\":\"cmnone\""))))
                .contains("cmnone");
    }

    private JsonNode read(JsonNode ontology) {
        return this.wire
                .data(
                        "query($i:ID!){ontology(where:{id:$i}){normalized}}",
                        Map.of("i", ontology.get("id").asString()))
                .at("/ontology/normalized");
    }

    @Test
    @Fact("P6-05")
    void eachPlaceOfAFeatureHasANodeOfItsOwn() {
        JsonNode first = made(questions(question("radio")));
        JsonNode feature = first.at("/normalized/classifications/0");
        String id = feature.get("featureSchemaId").asString();
        List<JsonNode> ontologies = List.of(first, made(questions(feature.toString())), made(questions()));
        rest(
                "POST",
                "/ontologies/" + ontologies.get(2).get("id").asString() + "/feature-schemas/" + id,
                "{\"position\":0}");
        List<String> nodes = nodes(ontologies);

        rest("PATCH", "/feature-schemas/" + id + "/definition", "{\"title\":\"renamed\"}");

        assertThat(nodes).hasSize(6).doesNotHaveDuplicates();
        assertThat(nodes(ontologies)).isEqualTo(nodes);
    }

    private List<String> nodes(List<JsonNode> ontologies) {
        return ontologies.stream()
                .flatMap(ontology -> Stream.of("", "/options/0")
                        .map(below -> read(ontology).at("/classifications/0" + below + "/schemaNodeId")))
                .map(JsonNode::asString)
                .toList();
    }

    @Test
    @Fact("P6-14")
    void aChangeIsSeenInEveryOntology() {
        String ontology = made(tools(TIP)).get("id").asString();
        String find = "query($i:ID!){ontology(where:{id:$i}){normalized}}";
        String feature = this.wire
                .data(find, Map.of("i", ontology))
                .at("/ontology/normalized/tools/0/featureSchemaId")
                .asString();

        rest("PATCH", "/feature-schemas/" + feature + "/definition", "{\"title\":\"peak\"}");

        assertThat(this.wire
                        .data(find, Map.of("i", ontology))
                        .at("/ontology/normalized/tools/0/name")
                        .asString())
                .isEqualTo("peak");
    }

    @Test
    @Fact("P6-14")
    void aNewOntologyChangesKnownFeaturesInEveryOntology() {
        JsonNode first = made(questions(question("radio")));
        String feature = first.at("/normalized/classifications/0").toString();
        String more = feature.replace("\"options\":[", "\"options\":[{\"label\":\"B\",\"value\":\"b\"},");
        JsonNode second = made(questions(more));

        assertThat(values(first)).isEqualTo(values(second)).containsExactly("b", "a");

        String id = first.at("/normalized/classifications/0/featureSchemaId").asString();
        rest("PATCH", "/feature-schemas/" + id + "/definition", "{\"title\":\"renamed\"}");

        assertThat(values(first)).isEqualTo(values(second)).containsExactly("b", "a");
    }

    @Test
    void aNewOntologyRemovesNothingFromKnownFeatures() {
        String two = question("radio").replace("]}", ",{\"label\":\"B\",\"value\":\"b\"}]}");
        JsonNode first = made(questions(two.replace("{\"type\"", "{\"uiMode\":\"hotkey\",\"type\"")));
        JsonNode feature = first.at("/normalized/classifications/0");
        String id = feature.get("featureSchemaId").asString();
        JsonNode second = made(questions("{\"type\":\"radio\",\"name\":\"radio\",\"uiMode\":null,\"featureSchemaId\":\""
                + id + "\",\"options\":[" + feature.at("/options/1") + "]}"));

        rest("PATCH", "/feature-schemas/" + id + "/definition", "{\"title\":\"renamed\"}");

        assertThat(values(first)).containsExactlyInAnyOrder("a", "b");
        assertThat(values(second)).containsExactly("b");
        assertThat(read(second).at("/classifications/0/uiMode").asString()).isEqualTo("hotkey");
        assertThat(read(second).at("/classifications/0/name").asString()).isEqualTo("renamed");
    }

    private List<String> values(JsonNode ontology) {
        return read(ontology).at("/classifications/0/options").findValuesAsString("value");
    }

    @Test
    @Fact("P6-14")
    void whatIsArchivedInOneOntologyIsNotInOthers() {
        JsonNode first = made(tools(TIP));
        String tip = first.at("/normalized/tools/0").toString();

        JsonNode second = made(tools(tip.replaceFirst("\\{", "{\"archived\":1,").replace("#000000", "#ffffff")));

        assertThat(read(first).at("/tools/0").has("archived")).isFalse();
        assertThat(read(first).at("/tools/0/color").asString()).isEqualTo("#ffffff");
        assertThat(read(second).at("/tools/0/archived").asInt()).isEqualTo(1);
    }

    /** The official SDK reads the color of every tool. */
    @Test
    void aToolWithoutAColorHasTheFieldNevertheless() {
        String plain = "{\"tool\":\"point\",\"name\":\"tip\"}";
        JsonNode feature = this.wire
                .data(
                        "mutation($n:String!){upsertRootSchemaNode(data:{normalized:$n}){normalized}}",
                        Map.of("n", plain))
                .at("/upsertRootSchemaNode/normalized");
        JsonNode empty = made(tools());
        rest(
                "POST",
                "/ontologies/" + empty.get("id").asString() + "/feature-schemas/"
                        + feature.get("featureSchemaId").asString(),
                "{\"position\":0}");

        assertThat(read(empty).at("/tools/0").has("color")).isTrue();
        assertThat(read(made(tools(feature.toString()))).at("/tools/0").has("color"))
                .isTrue();
        assertThat(read(made(tools(plain))).at("/tools/0").has("color")).isTrue();
    }

    @Test
    @Fact("P6-17")
    void whatElseIsGivenIsKept() {
        JsonNode kept = made(questions(
                        "{\"type\":\"radio\",\"name\":\"q\",\"instructions\":\"Q?\",\"required\":true,\"scope\":\"index\","
                                + "\"uiMode\":\"hotkey\",\"isLikertScale\":true,\"options\":[{\"label\":\"A\",\"value\":\"a\"}]}",
                        "{\"type\":\"prompt\",\"name\":\"p\",\"required\":true,\"minCharacters\":2,\"maxCharacters\":9}"))
                .at("/normalized/classifications");

        assertThat(kept.get(0).toString())
                .contains(
                        "\"scope\":\"index\"", "\"uiMode\":\"hotkey\"", "\"isLikertScale\":true", "\"required\":true");
        assertThat(kept.get(1).toString()).contains("\"minCharacters\":2", "\"maxCharacters\":9");
    }

    @Test
    @Fact("P6-08")
    void anEditorForChatsDecidesTheMediaType() {
        assertThat(this.wire
                        .data(CREATE, Map.of("n", "{}", "e", "MODEL_CHAT_EVALUATION"))
                        .at("/upsertOntology/mediaType")
                        .asString())
                .isEqualTo("CONVERSATIONAL");
        assertThat(this.wire
                        .ask(CREATE, Map.of("n", "{}", "e", "MODEL_CHAT_EVALUATION", "m", "IMAGE"))
                        .at("/errors/0/extensions/exception/status")
                        .asInt())
                .isEqualTo(422);
    }

    @Test
    @Fact("P6-10")
    void onlyFeaturesAtTheTopAreFoundAlone() {
        JsonNode ontology = made(questions(question("radio"))).at("/normalized/classifications/0");
        String find = "query($i:ID!){rootSchemaNode(where:{featureSchemaId:$i}){name}}";

        assertThat(this.wire
                        .data(find, Map.of("i", ontology.get("featureSchemaId").asString()))
                        .at("/rootSchemaNode/name")
                        .asString())
                .isEqualTo("radio");
        assertThat(this.wire.code(
                        find,
                        Map.of("i", ontology.at("/options/0/featureSchemaId").asString())))
                .isEqualTo("RESOURCE_NOT_FOUND");
    }
}
