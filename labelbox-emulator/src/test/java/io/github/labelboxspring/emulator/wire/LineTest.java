package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.Fact;
import io.github.labelboxspring.emulator.People;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Which lines an import takes, and what becomes of them. */
class LineTest {

    private static final String ONTOLOGY = """
            {"tools": [
              {"tool": "rectangle", "name": "box", "classifications": []},
              {"tool": "line", "name": "way", "classifications": []},
              {"tool": "raster-segmentation", "name": "road", "classifications": []},
              {"tool": "named-entity", "name": "person", "classifications": []},
              {"tool": "edge", "name": "tie", "classifications": []}],
             "classifications": [{"type": "text", "name": "remark", "options": []},
              {"type": "checklist", "name": "flaws", "options": [
                {"label": "Blur", "value": "blur"}, {"label": "Noise", "value": "noise"}]}]}
            """;
    private static final String BBOX = "\"bbox\":{\"top\":1,\"left\":2,\"height\":3,\"width\":4}";
    private static final String BOX = "\"name\":\"box\"," + BBOX;
    private static final String REMARK = "\"name\":\"remark\",\"answer\":\"x\"";
    private static final String MASK = "\"name\":\"road\",\"mask\":{\"png\":\"iVBORw0KGgo=\"}";

    private final Uploads uploads = new Uploads();

    @AfterEach
    void stop() {
        this.uploads.close();
    }

    private LabeledProject project(String media) {
        return new LabeledProject(this.uploads, media, ONTOLOGY, "https://example.org/asset");
    }

    private static String status(List<JsonNode> statuses) {
        JsonNode last = statuses.get(statuses.size() - 1);
        return last.get("status").asString() + last.at("/errors/0/name").asString("");
    }

    @Test
    @Fact("P5.2-01")
    void aLineNamesOneRow() {
        LabeledProject project = project("IMAGE");

        assertThat(status(project.labels("{\"dataRow\":{}," + REMARK + "}"))).isEqualTo("FAILUREInvalidDataRow");
        assertThat(status(project.labels("{" + REMARK + "}"))).isEqualTo("FAILUREInvalidDataRow");
        assertThat(status(project.labels(LabeledProject.line(REMARK)))).isEqualTo("SUCCESS");
    }

    @Test
    @Fact("P5.2-02")
    void aFeatureIsNamedByNameOrId() {
        LabeledProject project = project("IMAGE");
        String id = project.labeled(REMARK)
                .annotations()
                .at("/classifications/0/feature_schema_id")
                .asString();

        assertThat(status(project.labels(LabeledProject.line("\"schemaId\":\"" + id + "\",\"answer\":\"y\""))))
                .isEqualTo("SUCCESS");
        assertThat(status(project.labels(LabeledProject.line("\"schemaId\":\"cmnone\",\"answer\":\"y\""))))
                .isEqualTo("FAILUREUnknownFeature");
        assertThat(status(project.labels(LabeledProject.line("\"answer\":\"y\""))))
                .startsWith("FAILURE");
    }

    @Test
    @Fact("P5.2-03")
    void aLineNeedsNoUuid() {
        JsonNode status = project("IMAGE").labels(LabeledProject.line(REMARK)).get(0);

        assertThat(status.get("status").asString()).isEqualTo("SUCCESS");
        assertThat(status.has("uuid")).isFalse();
    }

    @Test
    @Fact("P5.2-04")
    void confidencesAreLeftOutOfLabels() {
        JsonNode annotations = project("IMAGE")
                .labeled(BOX + ",\"confidence\":0.5", REMARK + ",\"confidence\":0.5")
                .annotations();

        assertThat(annotations.get("objects")).hasSize(1);
        assertThat(annotations.toString()).doesNotContain("confidence");
    }

    @Test
    @Fact("P5.2-05")
    void relationshipsArePreLabelsOfTheSameImport() {
        LabeledProject project = project("IMAGE");
        String from = LabeledProject.line("\"uuid\":\"a\"," + BOX);
        String to = LabeledProject.line("\"uuid\":\"b\"," + BOX);
        String tie = LabeledProject.line("\"uuid\":\"c\",\"name\":\"tie\",\"relationship\":"
                + "{\"source\":\"a\",\"target\":\"b\",\"type\":\"bidirectional\"}");

        assertThat(status(project.preLabels(from, to, tie))).isEqualTo("SUCCESS");
        assertThat(status(project.preLabels(from, tie))).isEqualTo("FAILUREInvalidRelationship");
        assertThat(status(project.labels(from, to, tie))).isEqualTo("FAILUREInvalidRelationship");
    }

    @Test
    @Fact("P4.5-12")
    void relationshipsThatPeopleDrawAreExportedWithTheirEnds() {
        LabeledProject project = project("IMAGE");
        People people = this.uploads.emulator().people();
        Map<String, Object> box = Map.of("top", 1, "left", 1, "height", 1, "width", 1);
        people.work(people.all().get(0))
                .label(
                        project.id(),
                        project.exported().at("/data_row/id").asString(),
                        List.of(
                                Map.of("uuid", "a", "name", "box", "bbox", box),
                                Map.of("uuid", "b", "name", "box", "bbox", box),
                                Map.of(
                                        "name",
                                        "tie",
                                        "relationship",
                                        Map.of("source", "a", "target", "b", "type", "unidirectional"))),
                        Duration.ofSeconds(1));
        JsonNode annotations = project.annotations();
        JsonNode relationship = annotations.at("/relationships/0");

        assertThat(annotations.get("objects")).hasSize(2);
        assertThat(relationship.get("annotation_kind").asString()).isEqualTo("UnidirectionalRelationship");
        assertThat(List.of(
                        relationship.at("/unidirectional_relationship/source").asString(),
                        relationship.at("/unidirectional_relationship/target").asString()))
                .isEqualTo(annotations.get("objects").findValuesAsString("feature_id"));
    }

    @Test
    @Fact("P5.2-06")
    void aLabelIsTheImportersOwn() {
        LabeledProject project = project("IMAGE").labeled(BOX, REMARK);
        JsonNode labels = this.uploads
                .wire()
                .data(
                        "query($p:ID!){user{id} project(where:{id:$p}){labels{createdBy{id}}}}",
                        Map.of("p", project.id()));

        assertThat(labels.at("/project/labels").findValuesAsString("id"))
                .containsExactly(labels.at("/user/id").asString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "PDF | `\"name\":\"box\",\"unit\":\"POINTS\",` | \"page\":1",
                "CONVERSATIONAL | `\"name\":\"person\",\"location\":{\"start\":0,\"end\":1},` | \"messageId\":\"m\"",
                "DICOM | `\"name\":\"way\",\"segments\":[{\"keyframes\":[{\"frame\":1,\"line\":[{\"x\":1,\"y\":1},"
                        + "{\"x\":2,\"y\":2}]}]}],` | \"groupKey\":\"axial\"",
            })
    @Fact({"P5.3-05", "P5.3-06"})
    void marksNeedTheirCompanions(String media, String mark, String companion) {
        LabeledProject project = project(media);
        String value = media.equals("PDF") ? mark + BBOX + "," : mark;

        assertThat(status(project.labels(LabeledProject.line(value + companion))))
                .isEqualTo("SUCCESS");
        assertThat(status(project.labels(LabeledProject.line(value + "\"other\":1"))))
                .isEqualTo("FAILUREInvalidValue");
    }

    @Test
    @Fact("P5.3-07")
    void checklistsAreUnderstoodByTheOlderKey() {
        assertThat(project("IMAGE")
                        .labeled("\"name\":\"flaws\",\"answers\":[{\"name\":\"blur\"},{\"name\":\"noise\"}]")
                        .annotations()
                        .at("/classifications/0/checklist_answers")
                        .findValuesAsString("value"))
                .containsExactly("blur", "noise");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "TMS_GEO | SUCCESS | FAILUREInvalidValue | SUCCESS",
                "AUDIO | FAILUREInvalidValue | FAILUREInvalidValue | SUCCESS",
                "HTML | FAILUREInvalidValue | FAILUREInvalidValue | SUCCESS",
                "DICOM | FAILUREInvalidValue | FAILUREInvalidValue | FAILUREInvalidAnswer",
                "IMAGE | SUCCESS | SUCCESS | SUCCESS",
            })
    @Fact("P5.3-08")
    void eachMediumTakesItsMarks(String media, String box, String mask, String answer) {
        LabeledProject project = project(media);

        assertThat(status(project.labels(LabeledProject.line(BOX)))).isEqualTo(box);
        assertThat(status(project.labels(LabeledProject.line(MASK)))).isEqualTo(mask);
        assertThat(status(project.labels(LabeledProject.line(REMARK)))).isEqualTo(answer);
    }
}
