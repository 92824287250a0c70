package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.Fact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How marks and answers on still assets come out of an export. */
class MarkTest {

    private static final String ONTOLOGY = """
            {"tools": [
              {"tool": "polygon", "name": "Rear window", "classifications": []},
              {"tool": "raster-segmentation", "name": "road", "classifications": []},
              {"tool": "named-entity", "name": "person", "classifications": []},
              {"tool": "rectangle", "name": "table", "classifications": []},
              {"tool": "message-multi-selection", "name": "best", "classifications": []},
              {"tool": "message-ranking", "name": "order", "classifications": []}],
             "classifications": [{"type": "radio", "name": "broken", "options": [
                {"label": "Yes", "value": "yes", "options": [{"type": "text", "name": "why", "options": []}]}]}]}
            """;
    private static final String EVALUATION = "\"messageEvaluationTask\":{\"format\":\"%s\",\"data\":"
            + "{\"parentMessageId\":\"m0\",\"%s\":[{\"messageId\":\"m1\",\"modelConfigName\":\"M\"%s}]}}";

    private final Uploads uploads = new Uploads();

    @AfterEach
    void stop() {
        this.uploads.close();
    }

    private JsonNode mark(String media, String asset, String line) {
        return new LabeledProject(this.uploads, media, ONTOLOGY, asset)
                .labeled(line)
                .annotations()
                .at("/objects/0");
    }

    private JsonNode onImage(String line) {
        return mark("IMAGE", "https://example.org/1.png", line);
    }

    @Test
    @Fact("P4.5-02")
    void aMarkTellsItsFeature() {
        JsonNode mark =
                onImage("\"name\":\"Rear window\",\"polygon\":[{\"x\":1,\"y\":1},{\"x\":2,\"y\":1},{\"x\":1,\"y\":3}]");

        assertThat(mark.propertyNames())
                .containsExactlyInAnyOrder(
                        "feature_id",
                        "feature_schema_id",
                        "name",
                        "value",
                        "annotation_kind",
                        "classifications",
                        "polygon");
        assertThat(mark.get("feature_schema_id").asString()).hasSize(25);
        assertThat(mark.get("name").asString()).isEqualTo("Rear window");
        assertThat(mark.get("value").asString()).isEqualTo("rear_window");
        assertThat(mark.get("annotation_kind").asString()).isEqualTo("ImagePolygon");
    }

    @Test
    @Fact("P4.5-04")
    void aPolygonIsClosed() {
        assertThat(onImage(
                                "\"name\":\"Rear window\",\"polygon\":[{\"x\":1,\"y\":1},{\"x\":2,\"y\":1},{\"x\":1,\"y\":3}]")
                        .get("polygon")
                        .toString())
                .isEqualTo("[{\"x\":1,\"y\":1},{\"x\":2,\"y\":1},{\"x\":1,\"y\":3},{\"x\":1,\"y\":1}]");
    }

    @Test
    @Fact("P4.5-11")
    void sharedMasksHaveAColor() {
        JsonNode mark = onImage(
                "\"name\":\"road\",\"mask\":{\"instanceURI\":\"https://example.org/m.png\",\"colorRGB\":[1,2,3]}");

        assertThat(mark.at("/composite_mask/color_rgb").toString()).isEqualTo("[1,2,3]");
        assertThat(mark.at("/composite_mask/url").asString())
                .matches(".*/api/v1/projects/[a-z0-9]+/annotations/"
                        + mark.get("feature_id").asString() + "/index/\\d+/mask");
    }

    @Test
    @Fact("P4.5-05")
    void aTextEntityHasItsWords() {
        JsonNode mark = mark("TEXT", "Ada Lovelace works", "\"name\":\"person\",\"location\":{\"start\":0,\"end\":11}");

        assertThat(mark.get("annotation_kind").asString()).isEqualTo("TextEntity");
        assertThat(mark.get("location").toString()).isEqualTo("{\"start\":0,\"end\":11,\"token\":\"Ada Lovelace\"}");
    }

    @Test
    @Fact("P4.5-06")
    void marksOfDocumentsTellTheirPage() {
        JsonNode box = mark(
                "PDF",
                "https://example.org/1.pdf",
                "\"name\":\"table\",\"page\":3,\"unit\":\"POINTS\",\"bbox\":{\"top\":1,\"left\":2,\"height\":3,\"width\":4}");

        assertThat(box.get("annotation_kind").asString()).isEqualTo("DocumentBoundingBox");
        assertThat(box.get("page_number").asInt()).isEqualTo(3);
        assertThat(box.get("bounding_box").toString()).isEqualTo("{\"top\":1,\"left\":2,\"height\":3,\"width\":4}");
    }

    @Test
    @Fact("P4.5-06")
    void entitiesOfDocumentsTellTheirTokens() {
        JsonNode entity = mark(
                "PDF",
                "https://example.org/1.pdf",
                "\"name\":\"person\",\"textSelections\":[{\"groupId\":\"g\",\"tokenIds\":[\"a\",\"b\"],\"page\":2}]");

        assertThat(entity.get("annotation_kind").asString()).isEqualTo("DocumentEntityToken");
        assertThat(entity.at("/location/groups/0/id").asString()).isEqualTo("g");
        assertThat(entity.at("/location/groups/0/page_number").asString()).isEqualTo("2");
        assertThat(entity.at("/location/groups/0/tokens").toString()).isEqualTo("[\"a\",\"b\"]");
    }

    @Test
    @Fact("P4.5-08")
    void messageTasksAreInSnakeCase() {
        String chat = "https://example.org/1.json";

        assertThat(mark(
                                "CONVERSATIONAL",
                                chat,
                                "\"name\":\"best\","
                                        + EVALUATION.formatted("message-multi-selection", "selectedMessages", ""))
                        .get("selected_messages")
                        .toString())
                .isEqualTo("{\"parent_message_id\":\"m0\","
                        + "\"messages\":[{\"message_id\":\"m1\",\"model_config_name\":\"M\"}]}");
        try (Uploads others = new Uploads()) {
            assertThat(new LabeledProject(others, "CONVERSATIONAL", ONTOLOGY, chat)
                            .labeled("\"name\":\"order\","
                                    + EVALUATION.formatted("message-ranking", "rankedMessages", ",\"order\":1"))
                            .annotations()
                            .at("/objects/0/ranked_messages")
                            .toString())
                    .isEqualTo("{\"parent_message_id\":\"m0\","
                            + "\"ranked_messages\":[{\"message_id\":\"m1\",\"model_config_name\":\"M\",\"order\":1}]}");
        }
    }

    @Test
    @Fact({"P4.5-09", "P6-04"})
    void answersHoldTheQuestionsBelowThem() {
        JsonNode answer = new LabeledProject(this.uploads, "IMAGE", ONTOLOGY, "https://example.org/1.png")
                .labeled("\"name\":\"broken\",\"answer\":{\"name\":\"Yes\",\"classifications\":"
                        + "[{\"name\":\"why\",\"answer\":\"rust\"}]}")
                .annotations()
                .at("/classifications/0");

        assertThat(answer.get("name").asString()).isEqualTo("broken");
        assertThat(answer.at("/radio_answer/value").asString()).isEqualTo("yes");
        assertThat(answer.at("/radio_answer/classifications/0/name").asString()).isEqualTo("why");
        assertThat(answer.at("/radio_answer/classifications/0/text_answer/content")
                        .asString())
                .isEqualTo("rust");
    }
}
