package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.labelboxspring.emulator.Fact;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnnotationImportTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String FIELDS = "{id state progress inputFileUrl statusFileUrl errorFileUrl}";
    private static final String ONTOLOGY = """
            {"tools": [{"tool": "rectangle", "name": "ink box", "color": "#000000", "classifications": [
                {"type": "radio", "name": "sharp", "options": [{"label": "Yes", "value": "yes"}]}]},
              {"tool": "polygon", "name": "outline", "color": "#000000", "classifications": []},
              {"tool": "raster-segmentation", "name": "road", "color": "#000000", "classifications": []},
              {"tool": "edge", "name": "follows", "color": "#000000", "classifications": []}],
             "classifications": [{"type": "radio", "name": "digit", "options": [
                {"label": "One", "value": "1"}, {"label": "Two", "value": "2"}]},
              {"type": "checklist", "name": "flaws", "options": [{"label": "Blur", "value": "blur"}]},
              {"type": "text", "name": "remark", "options": []}]}
            """;

    private final Uploads uploads = new Uploads();
    private final String project = project();

    @AfterEach
    void stop() {
        this.uploads.close();
    }

    @Test
    @Fact({"P5.1-01", "P5.1-06", "P5.1-07", "P9.3-01"})
    void labelsAreSubmittedAndWaitForTheirReview() {
        JsonNode done = run("createLabelImport", "labelImport", line("\"name\":\"digit\",\"answer\":{\"name\":\"1\"}"));

        assertThat(done.get("state").asString()).isEqualTo("FINISHED");
        assertThat(done.get("progress").asString()).isEqualTo("100%");
        JsonNode after = this.uploads
                .wire()
                .data("query($p:ID!){project(where:{id:$p}){labelCount taskQueues{queueType dataRowCount}}}", of())
                .get("project");
        assertThat(after.get("labelCount").asInt()).isEqualTo(1);
        assertThat(after.toString()).contains("{\"queueType\":\"MANUAL_REVIEW_QUEUE\",\"dataRowCount\":1}");
    }

    @Test
    @Fact("P5.1-02")
    void preLabelsAreNoLabels() {
        run(
                "createModelAssistedLabelingPredictionImport",
                "modelAssistedLabelingPredictionImport",
                line("\"name\":\"digit\",\"answer\":{\"name\":\"Two\"}"));

        assertThat(this.uploads
                        .wire()
                        .data("query($p:ID!){project(where:{id:$p}){labelCount}}", of())
                        .at("/project/labelCount")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"name\":\"digit\",\"answer\":{\"name\":\"2\"}`",
                "`\"name\":\"flaws\",\"answer\":[{\"name\":\"blur\"}]`",
                "`\"name\":\"remark\",\"answer\":\"smudged\"`",
                "`\"name\":\"ink box\",\"bbox\":{\"top\":1,\"left\":2,\"height\":3,\"width\":4},"
                        + "\"classifications\":[{\"name\":\"sharp\",\"answer\":{\"name\":\"yes\"}}]`",
                "`\"name\":\"outline\",\"polygon\":[{\"x\":1,\"y\":1},{\"x\":2,\"y\":1},{\"x\":1,\"y\":3}]`",
            })
    @Fact("P5.3-01")
    void takes(String line) throws Exception {
        assertThat(statuses(line).get(0).get("status").asString()).isEqualTo("SUCCESS");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"name\":\"letter\",\"answer\":{\"name\":\"2\"}` | UnknownFeature",
                "`\"name\":\"digit\",\"answer\":{\"name\":\"3\"}` | InvalidAnswer",
                "`\"name\":\"digit\"` | InvalidAnswer",
                "`\"name\":\"flaws\",\"answer\":{\"name\":\"blur\"}` | InvalidAnswer",
                "`\"name\":\"remark\",\"answer\":7` | InvalidAnswer",
                "`\"name\":\"ink box\",\"polygon\":[]` | InvalidValue",
                "`\"name\":\"ink box\",\"bbox\":{\"top\":1}` | InvalidValue",
                "`\"name\":\"outline\",\"polygon\":[{\"x\":1,\"y\":1}]` | InvalidValue",
                "`\"name\":\"ink box\",\"bbox\":{\"top\":1,\"left\":2,\"height\":3,\"width\":4},"
                        + "\"classifications\":[{\"name\":\"sharp\",\"answer\":{\"name\":\"no\"}}]` | InvalidAnswer",
                "`\"name\":\"outline\",\"mask\":{\"png\":\"\"}` | InvalidValue",
                "`\"name\":\"road\",\"masks\":{\"frames\":[],\"instances\":[{\"name\":\"road\",\"colorRGB\":[1,2,3]}]}`"
                        + " | InvalidValue",
                "`\"name\":\"ink box\",\"bbox\":{\"top\":1,\"left\":2,\"height\":3,\"width\":4},"
                        + "\"point\":{\"x\":1,\"y\":1}` | InvalidValue",
                "`\"name\":\"outline\",\"polygon\":[{\"x\":1,\"y\":1},{\"x\":2,\"y\":1},{\"x\":1,\"y\":3}],"
                        + "\"bbox\":{\"top\":1,\"left\":2,\"height\":3,\"width\":4}` | InvalidValue",
                "`\"name\":\"ink box\",\"bbox\":{\"top\":1,\"left\":2,\"height\":3,\"width\":4},"
                        + "\"answer\":{\"name\":\"yes\"}` | InvalidValue",
                "`\"name\":\"digit\",\"answer\":{\"name\":\"1\"},\"point\":{\"x\":1,\"y\":1}` | InvalidAnswer",
                "`\"metricName\":\"iou\",\"metricValue\":0.5` | InvalidValue",
                "`\"name\":\"follows\",\"relationship\":{\"target\":\"u\",\"type\":\"unidirectional\"}`"
                        + " | InvalidRelationship",
            })
    @Fact({"P5.2-02", "P5.2-05", "P5.3-02"})
    void refuses(String line, String reason) throws Exception {
        JsonNode status = statuses(line).get(0);

        assertThat(status.get("status").asString()).isEqualTo("FAILURE");
        assertThat(status.at("/errors/0/name").asString()).isEqualTo(reason);
        assertThat(status.at("/errors/0/message").asString()).isNotBlank();
    }

    @Test
    @Fact({"P5.1-11", "P5.1-12", "P5.2-01", "P5.2-03"})
    void refusedLinesStandAloneInTheErrorFileAndTheOthersAreKept() throws Exception {
        String good = line("\"uuid\":\"u1\",\"name\":\"digit\",\"answer\":{\"name\":\"1\"}");
        String twice = line("\"uuid\":\"u1\",\"name\":\"remark\",\"answer\":\"again\"");
        String stranger = good.replace("\"k\"", "\"nobody\"").replace("u1", "u3");

        JsonNode done = run("createLabelImport", "labelImport", good, twice, stranger);

        assertThat(lines(done, "statusFileUrl")).hasSize(3);
        assertThat(lines(done, "errorFileUrl"))
                .extracting(error -> error.at("/errors/0/name").asString())
                .containsExactly("DuplicateUuid", "InvalidDataRow");
        assertThat(lines(done, "inputFileUrl")).hasSize(3);
    }

    @Test
    @Fact({"P5.1-07", "P5.1-10"})
    void aFileThatIsNotNdjsonFailsAsAWhole() throws Exception {
        JsonNode done = run(
                "createLabelImport",
                "labelImport",
                line("\"name\":\"digit\",\"answer\":{\"name\":\"1\"}"),
                "{\"uuid\": nonsense");

        assertThat(done.get("state").asString()).isEqualTo("FAILED");
        assertThat(done.get("statusFileUrl").isNull()).isTrue();
        assertThat(lines(done, "errorFileUrl").get(0).get("message").asString())
                .isEqualTo("Line 2 is not a JSON object");
        assertThat(this.uploads
                        .wire()
                        .data("query($p:ID!){project(where:{id:$p}){labelCount}}", of())
                        .at("/project/labelCount")
                        .asInt())
                .isZero();
    }

    @Test
    @Fact("P5.1-18")
    void anImportNeedsItsParentAndItsFile() {
        String create = "mutation($p:ID!,$u:String){createLabelImport(data:{projectId:$p,name:\"n\",fileUrl:$u}){id}}";

        assertThat(this.uploads.wire().code(create, Map.of("p", "nowhere", "u", "https://example.org/l")))
                .isEqualTo("RESOURCE_NOT_FOUND");
        assertThat(this.uploads.wire().code(create, of())).isEqualTo("MALFORMED_REQUEST");
    }

    @Test
    @Fact("P5.1-08")
    void whileItRunsOnlyTheInputIsThere() {
        JsonNode created = create("createLabelImport", line("\"name\":\"digit\",\"answer\":{\"name\":\"1\"}"))
                .at("/data/createLabelImport");
        String given = "https://example.org/lines.ndjson";
        JsonNode ofAddress = this.uploads
                .wire()
                .data(
                        "mutation($p:ID!,$u:String!){createLabelImport(data:{projectId:$p,name:\"u\",fileUrl:$u})"
                                + FIELDS + "}",
                        Map.of("p", this.project, "u", given))
                .get("createLabelImport");

        assertThat(created.get("state").asString()).isEqualTo("RUNNING");
        assertThat(created.get("progress").asString()).endsWith("%");
        assertThat(created.get("statusFileUrl").isNull()).isTrue();
        assertThat(created.get("errorFileUrl").isNull()).isTrue();
        assertThat(created.get("inputFileUrl").isNull()).isFalse();
        assertThat(ofAddress.get("inputFileUrl").asString()).isEqualTo(given);
    }

    @Test
    @Fact("P5.1-09")
    void filesAreThereForAWhile() {
        JsonNode done = run("createLabelImport", "labelImport", line("\"name\":\"digit\",\"answer\":{\"name\":\"1\"}"));
        String status = done.get("statusFileUrl").asString();

        assertThat(this.uploads.wire().get(status).statusCode()).isEqualTo(200);
        this.uploads.emulator().clock().advance(Duration.ofHours(25));
        assertThat(this.uploads.wire().get(status).statusCode()).isEqualTo(403);
    }

    @Test
    void aNameIsUsedOnceInAProject() {
        String line = line("\"name\":\"digit\",\"answer\":{\"name\":\"1\"}");
        run("createLabelImport", "labelImport", line);

        JsonNode again = create("createLabelImport", line);

        assertThat(again.at("/errors/0/extensions/code").asString()).isEqualTo("RESOURCE_CONFLICT");
    }

    @Test
    void aClientThatHangsUpDoesNotTakeTheFileAway() throws Exception {
        String line = line("\"name\":\"digit\",\"answer\":{\"name\":\"1\"}");
        this.uploads
                .emulator()
                .faults()
                .on("createLabelImport")
                .times(1)
                .afterApplying()
                .cutConnection();
        assertThatThrownBy(() -> create("createLabelImport", line)).hasRootCauseInstanceOf(IOException.class);
        this.uploads.emulator().clock().advance(Uploads.LATENCY);
        JsonNode made = this.uploads
                .wire()
                .data("query($p:ID!){labelImport(where:{projectId:$p,name:\"i\"}){state inputFileUrl}}", of())
                .get("labelImport");
        assertThat(made.get("state").asString()).isEqualTo("FINISHED");
        assertThat(lines(made, "inputFileUrl")).hasSize(1);
    }

    /** F9: each import makes a label of its own. */
    @Test
    @Fact({"P5.2-06", "P9.6-10"})
    void anotherImportMakesAnotherLabel() {
        run(
                "createLabelImport",
                "labelImport",
                line("\"name\":\"digit\",\"answer\":{\"name\":\"1\"}"),
                line("\"name\":\"remark\",\"answer\":\"smudged\""));
        assertThat(labelCount()).isEqualTo(1);
        this.uploads
                .wire()
                .upload(
                        "mutation($p:ID!,$file:Upload!){createLabelImport"
                                + "(data:{projectId:$p,name:\"j\",filePayload:{file:$file,contentLength:1}}){id}}",
                        of(),
                        "j.ndjson",
                        "application/x-ndjson",
                        line("\"name\":\"digit\",\"answer\":{\"name\":\"2\"}").getBytes(StandardCharsets.UTF_8));
        this.uploads.emulator().clock().advance(Uploads.LATENCY);
        assertThat(labelCount()).isEqualTo(2);
    }

    private int labelCount() {
        return this.uploads
                .wire()
                .data("query($p:ID!){project(where:{id:$p}){labelCount}}", of())
                .at("/project/labelCount")
                .asInt();
    }

    private List<JsonNode> statuses(String line) throws Exception {
        return lines(run("createLabelImport", "labelImport", line(line)), "statusFileUrl");
    }

    private static String line(String members) {
        return "{\"dataRow\":{\"globalKey\":\"k\"}," + members + "}";
    }

    private JsonNode run(String mutation, String query, String... lines) {
        JsonNode created = create(mutation, lines);
        assertThat(created.at("/data/" + mutation + "/state").asString()).isEqualTo("RUNNING");
        this.uploads.emulator().clock().advance(Uploads.LATENCY);
        return this.uploads
                .wire()
                .data("query($p:ID!){" + query + "(where:{projectId:$p,name:\"i\"})" + FIELDS + "}", of())
                .get(query);
    }

    private JsonNode create(String mutation, String... lines) {
        return this.uploads
                .wire()
                .upload(
                        "mutation($p:ID!,$file:Upload!){" + mutation
                                + "(data:{projectId:$p,name:\"i\",filePayload:{file:$file,contentLength:1}})" + FIELDS
                                + "}",
                        of(),
                        "i.ndjson",
                        "application/x-ndjson",
                        String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, Object> of() {
        return Map.of("p", this.project);
    }

    private static List<JsonNode> lines(JsonNode made, String field) throws IOException {
        try (var content = URI.create(made.get(field).asString()).toURL().openStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(JSON::readTree)
                    .toList();
        }
    }

    /** With one data row, whose global key is k. */
    private String project() {
        String id = this.uploads
                .wire()
                .data("mutation{createProject(data:{name:\"p\",allowedMediaType:IMAGE}){id}}")
                .at("/createProject/id")
                .asString();
        String ontology = this.uploads
                .wire()
                .data(
                        "mutation($n:String!){upsertOntology(data:{name:\"o\",normalized:$n}){id}}",
                        Map.of("n", ONTOLOGY))
                .at("/upsertOntology/id")
                .asString();
        this.uploads.upsert(
                List.of(List.of(Uploads.create(this.uploads.dataset("d"), "https://example.org/1.png", "k"))));
        this.uploads.emulator().clock().advance(Uploads.PROCESSING);
        this.uploads
                .wire()
                .data(
                        "mutation($p:ID!,$o:ID!){project(where:{id:$p}){connectOntology(ontologyId:$o){id}"
                                + " createBatchV2(input:{name:\"b\",globalKeys:[\"k\"]}){failedDataRowIds}}}",
                        Map.of("p", id, "o", ontology));
        return id;
    }
}
