package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.Fact;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Predictions of models whose ontology is for no media type. */
class PredictionTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ONTOLOGY = """
            {"tools": [{"tool": "rectangle", "name": "car", "classifications": []}],
             "classifications": [{"type": "text", "name": "caption", "options": []},
               {"type": "radio", "name": "weather", "options": [{"label": "Rain", "value": "rain",
                 "options": [{"type": "text", "name": "amount", "options": []}]}]}]}""";
    private static final String BOX = "{\"top\":0,\"left\":1,\"height\":2,\"width\":2}";
    private static final String MOVING_CAR =
            "\"name\":\"car\",\"segments\":[{\"keyframes\":[{\"frame\":1,\"bbox\":" + BOX + "}]}]";
    private static final String CAPTION =
            "\"name\":\"caption\",\"answer\":[{\"value\":\"hello\",\"frames\":[{\"start\":20,\"end\":30}]}]";

    private final Uploads uploads = new Uploads();
    private String run = "";

    @AfterEach
    void stop() {
        this.uploads.close();
    }

    @Test
    @Fact({"P4.5-01", "P5.3-10"})
    void predictionsOnVideosHaveTheFormOfVideos() {
        register("https://example.org/1.mp4");

        assertThat(status(MOVING_CAR)).isEqualTo("SUCCESS");

        JsonNode prediction = predictions().get(0);
        assertThat(prediction.get("label_kind").asString()).isEqualTo("Video");
        assertThat(prediction.at("/annotations/frames/1/objects").findValuesAsString("annotation_kind"))
                .containsExactly("VideoBoundingBox");
        assertThat(prediction.at("/annotations/frames/1/objects").findValue("bounding_box"))
                .isEqualTo(JSON.readTree(BOX));
    }

    @Test
    @Fact({"P4.5-01", "P5.3-10"})
    void predictionsOnSoundsHaveTheFormOfSounds() {
        register("https://example.org/1.mp3");

        assertThat(status(CAPTION)).isEqualTo("SUCCESS");

        assertThat(predictions()
                        .at("/0/annotations/timestamp/20/classifications/0/text_answer/content")
                        .asString())
                .isEqualTo("hello");
    }

    @Test
    @Fact("P5.3-08")
    void predictionsMustSuitTheirDataRow() {
        register("https://example.org/1.png");

        assertThat(status(MOVING_CAR)).isEqualTo("FAILURE");
        assertThat(status("\"name\":\"car\",\"bbox\":" + BOX)).isEqualTo("SUCCESS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"name\":\"weather\",\"answer\":{\"name\":\"Rain\",\"confidence\":%s}",
                "\"name\":\"weather\",\"answer\":[{\"name\":\"Rain\",\"confidence\":%s}]",
                "\"name\":\"weather\",\"answer\":{\"name\":\"Rain\",\"classifications\":["
                        + "{\"name\":\"amount\",\"answer\":\"much\",\"confidence\":%s}]}",
                "\"name\":\"caption\",\"answer\":[{\"value\":\"hello\",\"confidence\":%s}]"
            })
    @Fact("P5.2-04")
    void confidencesOfAnswersAreFromNoughtToOne(String members) {
        register("https://example.org/1.png");

        assertThat(status(members.formatted("7"))).isEqualTo("FAILURE");
        assertThat(status(members.formatted("-1"))).isEqualTo("FAILURE");
        assertThat(status(members.formatted("0.5"))).isEqualTo("SUCCESS");
    }

    @Test
    void predictionsOfFoundryHaveTheFormOfTheirDataRow() {
        upload("https://example.org/1.mp4");
        String task = this.uploads
                .wire()
                .data(
                        "mutation($o:ID!,$k:ID!){createModelJobForDataRows(input:{name:\"r\",modelId:\"m\","
                                + "ontologyId:$o,globalKeys:[$k]}){taskId}}",
                        Map.of("o", this.uploads.ontology(ONTOLOGY), "k", LabeledProject.KEY))
                .at("/createModelJobForDataRows/taskId")
                .asString();
        this.uploads.emulator().clock().advance(Uploads.LATENCY);
        this.run = this.uploads
                .wire()
                .data("query($t:ID!){task(where:{id:$t}){metadata}}", Map.of("t", task))
                .at("/task/metadata/modelRunId")
                .asString();

        assertThat(predictions().at("/0/annotations/frames/1/objects").findValues("bounding_box"))
                .hasSize(1);
    }

    private void upload(String asset) {
        this.uploads.upsert(List.of(List.of(Uploads.create(this.uploads.dataset("d"), asset, LabeledProject.KEY))));
        this.uploads.emulator().clock().advance(Uploads.PROCESSING);
    }

    private void register(String asset) {
        upload(asset);
        this.run = this.uploads.modelRun(this.uploads.ontology(ONTOLOGY));
        this.uploads.register(this.run, LabeledProject.KEY);
    }

    /** Import one prediction, and return its status. */
    private String status(String members) {
        Map<String, Object> variables = Map.of("r", this.run, "n", "import of " + members);
        this.uploads
                .wire()
                .upload(
                        "mutation($r:ID!,$n:String!,$file:Upload!){createModelErrorAnalysisPredictionImport("
                                + "data:{modelRunId:$r,name:$n,filePayload:{file:$file,contentLength:1}}){id}}",
                        variables,
                        "p.ndjson",
                        "application/x-ndjson",
                        LabeledProject.line(members).getBytes(StandardCharsets.UTF_8));
        this.uploads.emulator().clock().advance(Uploads.LATENCY);
        String url = this.uploads
                .wire()
                .data(
                        "query($r:ID!,$n:String!){modelErrorAnalysisPredictionImport("
                                + "where:{modelRunId:$r,name:$n}){statusFileUrl}}",
                        variables)
                .at("/modelErrorAnalysisPredictionImport/statusFileUrl")
                .asString();
        return JSON.readTree(this.uploads.wire().get(url).body()).get("status").asString();
    }

    /** Return the exported predictions on the data row. */
    private JsonNode predictions() {
        return Exports.lines(this.uploads, "ModelRun", Map.of("modelRunId", this.run), "includePredictions")
                .get(0)
                .findValue("predictions");
    }
}
