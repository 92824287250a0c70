package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.Fact;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Annotations whose features are renamed. */
class RenamedFeatureTest {

    private static final String RADIO = "{\"type\":\"radio\",\"name\":\"%s\",\"instructions\":\"%s\",\"options\":["
            + "{\"label\":\"old one\",\"value\":\"old one\"},{\"label\":\"two\",\"value\":\"two\"}]}";
    private static final String ONTOLOGY = "{\"tools\":[{\"tool\":\"point\",\"name\":\"old tip\",\"classifications\":["
            + RADIO.formatted("old shape", "old shape") + "]}],\"classifications\":["
            + RADIO.formatted("old kind", "old kind") + "]}";
    private static final String TIP = "\"uuid\":\"11111111-2222-4333-8444-555555555555\",\"name\":\"old tip\","
            + "\"point\":{\"x\":1,\"y\":1},"
            + "\"classifications\":[{\"name\":\"old shape\",\"answer\":{\"name\":\"old one\"}}]";
    private static final String KIND = "\"name\":\"old kind\",\"answer\":{\"name\":\"old one\"}";
    private static final JsonMapper JSON = new JsonMapper();

    private final Uploads uploads = new Uploads();
    private final Wire wire = this.uploads.wire();
    private final LabeledProject project =
            new LabeledProject(this.uploads, "IMAGE", ONTOLOGY, "https://example.org/1.png");

    @AfterEach
    void stop() {
        this.uploads.close();
    }

    private JsonNode ontology() {
        return this.wire
                .data("query($p:ID!){project(where:{id:$p}){ontology{id normalized}}}", Map.of("p", this.project.id()))
                .at("/project/ontology");
    }

    private void rename() {
        for (String feature : List.of("/tools/0", "/classifications/0")) {
            JsonNode before = ontology().get("normalized").at(feature);
            String renamed = before.toString().replace("old ", "new ");
            assertThat(this.wire
                            .rest(
                                    "PUT",
                                    "/api/v1/feature-schemas/"
                                            + before.get("featureSchemaId").asString(),
                                    JSON.writeValueAsString(Map.of("normalized", renamed)))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private void drop(String option) {
        JsonNode kind = ontology().at("/normalized/classifications/0");
        String without = kind.toString().replaceFirst("\\{\"label\":\"" + option + "\"[^}]*},", "");
        this.wire.rest(
                "PUT",
                "/api/v1/feature-schemas/" + kind.get("featureSchemaId").asString(),
                JSON.writeValueAsString(Map.of("normalized", without)));
        assertThat(ontology().at("/normalized/classifications/0/options")).hasSize(1);
    }

    @Test
    @Fact("P6-14")
    void exportsHaveTheNewNames() {
        this.project.labeled(TIP, KIND);
        rename();

        assertThat(this.project.annotations().toString())
                .doesNotContain("old")
                .contains("new tip", "new shape", "new kind", "new one");
        JsonNode kind = this.project.annotations().at("/classifications/0");
        assertThat(kind.get("feature_schema_id"))
                .isEqualTo(ontology().at("/normalized/classifications/0/featureSchemaId"));
        assertThat(kind.at("/radio_answer/feature_schema_id"))
                .isEqualTo(ontology().at("/normalized/classifications/0/options/0/featureSchemaId"));
    }

    @Test
    void anAnswerWhoseOptionIsGoneIsKept() {
        this.project.labeled(KIND);
        rename();
        drop("new one");

        assertThat(this.project
                        .annotations()
                        .at("/classifications/0/radio_answer/name")
                        .asString())
                .isEqualTo("new one");
    }

    @Test
    @Fact("P6-14")
    void aLabelIsWrittenAsItIsRead() {
        this.project.labeled(TIP, KIND);
        rename();
        JsonNode label = this.wire
                .data(
                        "query($p:ID!){project(where:{id:$p}){labels(first:1){id label}}}",
                        Map.of("p", this.project.id()))
                .at("/project/labels/0");

        assertThat(label.get("label").asString()).doesNotContain("old");
        this.wire.data(
                "mutation($i:ID!,$l:String!){updateLabel(where:{id:$i},data:{label:$l}){id}}",
                Map.of("i", label.get("id").asString(), "l", label.get("label").asString()));
        assertThat(this.project.annotations().toString()).contains("new tip", "new shape", "new kind", "new one");
    }

    @Test
    @Fact("P6-14")
    void predictionsHaveTheNewNames() {
        String run = this.uploads.modelRun(ontology().get("id").asString());
        this.uploads.register(run, LabeledProject.KEY);
        this.wire.upload(
                "mutation($r:ID!,$file:Upload!){createModelErrorAnalysisPredictionImport("
                        + "data:{modelRunId:$r,name:\"i\",filePayload:{file:$file,contentLength:1}}){id}}",
                Map.of("r", run),
                "i.ndjson",
                "application/x-ndjson",
                LabeledProject.line(TIP).getBytes(StandardCharsets.UTF_8));
        this.uploads.emulator().clock().advance(Uploads.LATENCY);
        rename();

        assertThat(Exports.lines(this.uploads, "ModelRun", Map.of("modelRunId", run), "includePredictions")
                        .toString())
                .doesNotContain("old")
                .contains("new tip", "new shape", "new one");
    }
}
