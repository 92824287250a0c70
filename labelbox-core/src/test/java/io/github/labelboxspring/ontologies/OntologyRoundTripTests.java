package io.github.labelboxspring.ontologies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.StubServer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** X29 (R38): what the platform gives can be written back, however old it is. */
class OntologyRoundTripTests {

    private static final String NORMALIZED = """
            {"tools": [
              {"schemaNodeId": "s1", "featureSchemaId": "f1", "name": "car", "tool": "rectangle", "color": "#1CE6FF",
               "required": false, "archived": 1, "classifications": []},
              {"schemaNodeId": "s2", "featureSchemaId": "f2", "name": "car", "tool": "rectangle", "color": "#1CE6FF",
               "required": false, "archived": 0, "classifications": [
                 {"schemaNodeId": "s3", "featureSchemaId": "f3", "type": "dropdown", "name": "kind",
                  "instructions": "kind?", "required": true, "archived": 0, "uiMode": "searchable", "options": [
                    {"schemaNodeId": "s4", "featureSchemaId": "f4", "label": "A", "value": "a", "options": []},
                    {"schemaNodeId": "s5", "featureSchemaId": "f5", "label": "A", "value": "a", "archived": true,
                     "options": []}]}]},
              {"schemaNodeId": "s6", "featureSchemaId": "f6", "name": "x", "tool": "superpixel"}],
             "classifications": [
              {"schemaNodeId": "s7", "featureSchemaId": "f7", "type": "radio", "instructions": "no name",
               "options": [{"label": "Yes", "value": "yes"}]},
              {"schemaNodeId": "s8", "featureSchemaId": "f8", "type": "radio", "instructions": "old", "name": "old",
               "archived": 1, "options": []}],
             "relationships": [], "realTime": false}
            """;

    private static final JsonMapper JSON = new JsonMapper();

    private final StubServer server = new StubServer();

    @AfterEach
    void stop() {
        this.server.close();
    }

    private Ontology read(CallStyle style) {
        this.server.then(
                200,
                "{\"data\":{\"ontology\":{\"id\":\"o\",\"name\":\"n\",\"mediaType\":\"IMAGE\",\"normalized\":"
                        + NORMALIZED + "}}}");
        return style.run(this.server.client().build().ontologies().get("o"));
    }

    private JsonNode written(CallStyle style, OntologySchema schema) {
        this.server.then(
                200,
                "{\"data\":{\"upsertOntology\":{\"id\":\"o2\",\"name\":\"n\","
                        + "\"normalized\":{\"tools\":[],\"classifications\":[]}}}}");
        assertThat(style.run(this.server
                                .client()
                                .build()
                                .ontologies()
                                .create(NewOntology.of("copy", MediaType.IMAGE, schema)))
                        .id())
                .isEqualTo("o2");
        JsonNode body = JSON.readTree(this.server.received().get(1).body());
        return JSON.readTree(body.at("/variables/data/normalized").asString());
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aToolIsAddedAndNothingIsLost(CallStyle style) {
        JsonNode sent = written(style, read(style).normalized().withTool(Tool.point("p")));

        contains(sent, JSON.readTree(NORMALIZED), "");
        assertThat(sent.at("/tools/3/name").asString()).isEqualTo("p");
    }

    @Test
    void archivedFeaturesAreRecognizedInEachForm() {
        OntologySchema schema = read(CallStyle.BLOCKING).normalized();

        assertThat(schema.tools()).extracting(Tool::archived).containsExactly(true, false, false);
        assertThat(schema.classifications())
                .extracting(Classification::archived)
                .containsExactly(false, true);
        assertThat(schema.tools().get(1).classifications())
                .flatExtracting(Classification::options)
                .extracting(Feature::archived)
                .containsExactly(false, true);
    }

    @Test
    void theNameOfAnActiveFeatureIsTaken() {
        OntologySchema schema = read(CallStyle.BLOCKING).normalized();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> written(CallStyle.BLOCKING, schema.withTool(Tool.point("car"))))
                .withMessageContaining("car");
    }

    @Test
    void theNameOfAnArchivedFeatureIsFree() {
        OntologySchema schema = read(CallStyle.BLOCKING).normalized();

        assertThat(written(CallStyle.BLOCKING, schema.withClassification(Classification.text("old")))
                        .at("/classifications/2/name")
                        .asString())
                .isEqualTo("old");
    }

    @Test
    void aRelationshipJoinsActiveTools() {
        OntologySchema schema = read(CallStyle.BLOCKING)
                .normalized()
                .withRelationship(Tool.relationship("near", List.of()), new ToolPair("car", "x"));

        assertThat(schema.tools().get(3).definition()).hasToString("{constraints=[[f2, f6]]}");
    }

    /** Each value of the second is in the first; the client may add fields. */
    private static void contains(JsonNode sent, JsonNode given, String where) {
        if (given.isObject()) {
            given.properties()
                    .forEach(field ->
                            contains(sent.path(field.getKey()), field.getValue(), where + "/" + field.getKey()));
        } else if (given.isArray()) {
            for (int at = 0; at < given.size(); at++) {
                contains(sent.path(at), given.get(at), where + "/" + at);
            }
        } else {
            assertThat(sent).as(where).isEqualTo(given);
        }
    }
}
