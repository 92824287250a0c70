package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.Fact;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** M12, F6, F19: what is always refused because the documentation says so, and what only by the setting {@code strict}. */
class StrictnessTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String BATCH = "mutation($p:ID!,$k:[ID!],$n:Int){project(where:{id:$p}){createBatchV2(input:"
            + "{name:\"b\",globalKeys:$k,priority:$n}){batch{id size} failedDataRowIds}}}";

    private final Uploads uploads = new Uploads();
    private final Wire wire = this.uploads.wire();
    private final String dataset = this.uploads.dataset("d");

    @AfterEach
    void stop() {
        this.uploads.close();
    }

    private void strict() {
        this.uploads
                .emulator()
                .control()
                .change(this.uploads.emulator().control().settings().withStrict(true));
    }

    private String project(String media) {
        return this.wire
                .data(
                        "mutation($m:MediaType!){createProject(data:{name:\"p\",allowedMediaType:$m}){id}}",
                        Map.of("m", media))
                .at("/createProject/id")
                .asString();
    }

    /** Data rows that are processed: by global key what is in them; gives their ids. */
    private List<String> rows(Map<String, String> contents) {
        return rows(contents, null);
    }

    private List<String> rows(Map<String, String> contents, String mediaType) {
        String task = this.uploads.upsert(List.of(contents.entrySet().stream()
                .map(row -> row(row.getKey(), row.getValue(), mediaType))
                .toList()));
        assertThat(this.uploads.refusals(task)).isEmpty();
        this.uploads.emulator().clock().advance(Uploads.PROCESSING);
        return this.uploads.made(task);
    }

    private Map<String, Object> row(String key, String content, String mediaType) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("dataset_id", this.dataset);
        payload.put("row_data", content);
        payload.put("global_key", key);
        if (mediaType != null) {
            payload.put("media_type", mediaType);
        }
        return Uploads.item("AUTO", "", payload);
    }

    private JsonNode batch(String project, int priority, List<String> keys) {
        return this.wire.ask(BATCH, Map.of("p", project, "k", keys, "n", priority));
    }

    private static void refused(JsonNode answer, String code, String message) {
        assertThat(answer.at("/errors/0/extensions/code").asString())
                .as("%s", answer)
                .isEqualTo(code);
        assertThat(answer.at("/errors/0/message").asString()).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6, 9, -1})
    @Fact("P1.3-23")
    void aBatchHasAPriorityFromOneToFive(int priority) {
        rows(Map.of("k", "words"));
        String project = project("TEXT");

        refused(
                batch(project, priority, List.of("k")),
                "MALFORMED_REQUEST",
                "The priority of a batch must be from 1 to 5, not " + priority);
        assertThat(batch(project, 1, List.of("k"))
                        .at("/data/project/createBatchV2/batch/size")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    @Fact("P1.3-23")
    void sendingToAnnotateMakesABatchToo() {
        JsonNode answer = this.wire.ask(
                "mutation($i:SendToAnnotateFromCatalogInput!){sendToAnnotateFromCatalog(input:$i){taskId}}",
                Map.of(
                        "i",
                        Map.of(
                                "destinationProjectId",
                                project("TEXT"),
                                "batchInput",
                                Map.of("batchName", "b", "batchPriority", 9),
                                "destinationTaskQueue",
                                Map.of("type", "done"),
                                "excludeDataRowsInProject",
                                false,
                                "searchQuery",
                                Map.of("scope", Map.of(), "query", List.of()))));

        refused(answer, "MALFORMED_REQUEST", "The priority of a batch must be from 1 to 5, not 9");
    }

    @Test
    @Fact("P9.2-01")
    void onlyAssetsOfTheProjectsMediaTypeCanBeSentToIt() {
        Map<String, String> contents = new LinkedHashMap<>();
        contents.put("text", "words");
        contents.put("elsewhere", "https://example.org/1");
        List<String> ids = rows(contents);
        rows(Map.of("declared", "https://example.org/2"), "VIDEO");

        JsonNode made = batch(project("IMAGE"), 5, List.of("text", "elsewhere", "declared"))
                .at("/data/project/createBatchV2");

        assertThat(made.at("/batch/size").asInt()).isEqualTo(1);
        assertThat(made.get("failedDataRowIds"))
                .hasSize(2)
                .extracting(JsonNode::asString)
                .contains(ids.get(0))
                .doesNotContain(ids.get(1));
    }

    @Test
    void whatTheNameTellsOfAFileElsewhereCountsByTheSettingOnly() {
        rows(Map.of("k", "https://example.org/1.mp4"));
        assertThat(batch(project("IMAGE"), 5, List.of("k"))
                        .at("/data/project/createBatchV2/batch/size")
                        .asInt())
                .isEqualTo(1);

        strict();

        refused(batch(project("IMAGE"), 5, List.of("k")), "MALFORMED_REQUEST", "No valid data rows to add to project");
    }

    @Test
    @Fact("P2.3-20")
    void aBatchWithoutASingleValidDataRowIsNotMade() {
        rows(Map.of("k", "words"));
        String project = project("IMAGE");

        refused(batch(project, 5, List.of("k")), "MALFORMED_REQUEST", "No valid data rows to add to project");

        assertThat(this.wire
                        .data("query($p:ID!){project(where:{id:$p}){batches{nodes{id}}}}", Map.of("p", project))
                        .at("/project/batches/nodes"))
                .isEmpty();
    }

    @Test
    @Fact("P3.2-10")
    void aFileInAPrivateBucketCannotBeProcessedWithoutAnIntegration() {
        Map<String, String> contents = new LinkedHashMap<>();
        contents.put("private", "gs://bucket/1.png");
        contents.put("public", "https://example.org/1.png");
        List<String> ids = rows(contents);
        String project = project("IMAGE");

        assertThat(this.wire
                        .data("{queryAllDataRowsHaveBeenProcessed(globalKeys:[\"private\"])"
                                + "{allDataRowsHaveBeenProcessed}}")
                        .at("/queryAllDataRowsHaveBeenProcessed/allDataRowsHaveBeenProcessed")
                        .asBoolean())
                .isTrue();
        assertThat(listed()).containsExactly("public");
        assertThat(batch(project, 5, List.of("private", "public")).at("/data/project/createBatchV2/failedDataRowIds"))
                .extracting(JsonNode::asString)
                .containsExactly(ids.get(0));
    }

    @Test
    @Fact("P3.2-10")
    void anIntegrationReachesIt() {
        String integration = this.wire
                .data("mutation{createGcpIamIntegration(data:{name:\"i\",readBucket:\"bucket\"}){id}}")
                .at("/createGcpIamIntegration/id")
                .asString();
        this.wire.data(
                "mutation($d:ID!,$i:ID!){setSignerForDataset(where:{id:$d},data:{signerId:$i}){id}}",
                Map.of("d", this.dataset, "i", integration));
        rows(Map.of("private", "gs://bucket/1.png"));

        assertThat(listed()).containsExactly("private");
        assertThat(batch(project("IMAGE"), 5, List.of("private")).at("/data/project/createBatchV2/failedDataRowIds"))
                .isEmpty();
    }

    private List<String> listed() {
        return this.wire
                .data("query($d:ID!){datasetDataRows(id:$d){nodes{globalKey}}}", Map.of("d", this.dataset))
                .findValuesAsString("globalKey");
    }

    @Test
    @Fact("P1.2-10")
    void theShortestDocumentedLimitOfATextCountsByTheSettingOnly() {
        String text = "a".repeat(64 * 1024 + 1);
        rows(Map.of("long", text));

        strict();

        String task = this.uploads.upsert(List.of(List.of(Uploads.create(this.dataset, text, "longer"))));
        assertThat(this.uploads.refusals(task))
                .containsExactly("row_data: a text must not be longer than 65536 characters");
        rows(Map.of("short", text.substring(1)));
    }

    @Test
    @Fact("P3.3-04")
    void attachmentsAreUrlsByTheSettingOnly() {
        String row = rows(Map.of("k", "words")).get(0);
        String attach = "mutation($r:ID!,$t:AttachmentType!){createDataRowAttachment("
                + "data:{dataRowId:$r,type:$t,value:\"words\"}){id}}";
        this.wire.data(attach, Map.of("r", row, "t", "IMAGE"));

        strict();

        refused(
                this.wire.ask(attach, Map.of("r", row, "t", "IMAGE")),
                "INTERNAL_SERVER_ERROR",
                "The value of an attachment of type IMAGE must be a URL");
        this.wire.data(attach, Map.of("r", row, "t", "RAW_TEXT"));
    }

    @Test
    @Fact("P1.3-22")
    void anExportNamesAtMostThirtyProjectsByTheSettingOnly() {
        String export = "mutation($i:ExportDataRowsInCatalogInput!){exportDataRowsInCatalog(input:$i){taskId}}";
        Map<String, Object> input = Map.of(
                "filters",
                Map.of("searchQuery", Map.of("query", List.of())),
                "params",
                Map.of(
                        "projectIds",
                        IntStream.range(0, 31).mapToObj(id -> "p" + id).toList()));
        this.wire.data(export, Map.of("i", input));

        strict();

        refused(
                this.wire.ask(export, Map.of("i", input)),
                "MALFORMED_REQUEST",
                "An export names at most 30 projects and as many model runs");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"bbox\":{\"top\":0,\"left\":0,\"width\":40,\"height\":30}}; SUCCESS",
                "{\"bbox\":{\"top\":0,\"left\":1,\"width\":40,\"height\":30}}; FAILURE",
                "{\"bbox\":{\"top\":-1,\"left\":0,\"width\":4,\"height\":3}}; FAILURE"
            })
    @Fact("P5.3-11")
    @SuppressWarnings("unchecked")
    void marksLieWithinTheImageByTheSettingOnly(String shape, String status) throws IOException {
        String url = this.uploads.upload("i.png", "image/png", png(40, 30), false);
        rows(Map.of("k", url));
        String project = project("IMAGE");
        connect(project);
        batch(project, 5, List.of("k"));
        Map<String, Object> line = JSON.readValue(shape, new TypeReference<LinkedHashMap<String, Object>>() {});
        line.put("name", "box");
        line.put("dataRow", Map.of("globalKey", "k"));

        assertThat(imported(project, "before", line).get("status").asString()).isEqualTo("SUCCESS");
        strict();

        JsonNode answer = imported(project, "after", line);
        assertThat(answer.get("status").asString()).isEqualTo(status);
        if (status.equals("FAILURE")) {
            assertThat(answer.at("/errors/0/message").asString())
                    .isEqualTo("Tool box is outside the image, which has 40 x 30 pixels");
        }
    }

    private static byte[] png(int width, int height) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private void connect(String project) {
        String normalized = "{\"tools\":[{\"tool\":\"rectangle\",\"name\":\"box\",\"color\":\"#000000\","
                + "\"classifications\":[]}],\"classifications\":[]}";
        String ontology = this.wire
                .data(
                        "mutation($n:String!){upsertOntology(data:{name:\"o\",normalized:$n,mediaType:IMAGE}){id}}",
                        Map.of("n", normalized))
                .at("/upsertOntology/id")
                .asString();
        this.wire.data(
                "mutation($p:ID!,$o:ID!){project(where:{id:$p}){connectOntology(ontologyId:$o){id}}}",
                Map.of("p", project, "o", ontology));
    }

    private JsonNode imported(String project, String name, Map<String, Object> line) {
        this.wire.upload(
                "mutation($p:ID!,$n:String!,$file:Upload!){createLabelImport(data:{projectId:$p,name:$n,"
                        + "filePayload:{file:$file,contentLength:1}}){id}}",
                Map.of("p", project, "n", name),
                "i.ndjson",
                "application/x-ndjson",
                JSON.writeValueAsString(line).getBytes(StandardCharsets.UTF_8));
        this.uploads.emulator().clock().advance(Uploads.LATENCY);
        String statuses = this.wire
                .data(
                        "query($p:ID!,$n:String!){labelImport(where:{projectId:$p,name:$n}){statusFileUrl}}",
                        Map.of("p", project, "n", name))
                .at("/labelImport/statusFileUrl")
                .asString();
        return JSON.readTree(this.wire.get(statuses).body());
    }
}
