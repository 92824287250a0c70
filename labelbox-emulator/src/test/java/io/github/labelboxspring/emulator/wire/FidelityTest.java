package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.Fact;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers of the platform that users of the official SDK rely on: F8, F20, F23, F25, F26. */
class FidelityTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String NONE = "{\\\"tools\\\":[],\\\"classifications\\\":[]}";

    private final Uploads uploads = new Uploads();
    private final Wire wire = this.uploads.wire();
    private final String dataset = this.uploads.dataset("d");

    @AfterEach
    void stop() {
        this.uploads.close();
    }

    private String made(String mutation) {
        return this.wire
                .data("mutation{" + mutation + "{id}}")
                .valueStream()
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
    }

    private String project(String media) {
        return made("createProject(data:{name:\"p\",allowedMediaType:" + media + "})");
    }

    private static void refused(JsonNode answer, String code, String message) {
        assertThat(answer.at("/errors/0/extensions/code").asString())
                .as("%s", answer)
                .isEqualTo(code);
        assertThat(answer.at("/errors/0/message").asString()).isEqualTo(message);
    }

    /** F8 */
    @Test
    @Fact("P3.2-05")
    void aProcessedDocumentWithATextLayerIsTheUrlOfTheDocument() {
        String given = "{\"pdf_url\":\"https://example.org/a.pdf\",\"text_layer_url\":\"https://example.org/a.json\"}";
        String row = this.uploads
                .made(this.uploads.upsert(List.of(List.of(Uploads.item(
                        "AUTO",
                        "",
                        Map.of(
                                "dataset_id",
                                this.dataset,
                                "row_data",
                                JSON.readValue(given, Map.class),
                                "media_type",
                                "PDF"))))))
                .get(0);
        assertThat(JSON.readTree(this.uploads.row(row, "rowData").get("rowData").asString()))
                .isEqualTo(JSON.readTree(given));

        this.uploads.emulator().clock().advance(Uploads.PROCESSING);

        JsonNode shown = this.uploads.row(row, "rowData mediaAttributes");
        assertThat(shown.get("rowData").asString()).isEqualTo("https://example.org/a.pdf");
        assertThat(shown.at("/mediaAttributes/mimeType").asString()).isEqualTo("application/pdf");
    }

    /** F20 */
    @Test
    @Fact("P2.3-19")
    void aLabelingServiceNeedsAnOntologyFirst() {
        String project = project("TEXT");
        String request = "mutation($p:ID!){validateAndRequestProjectBoostWorkforce(data:{projectId:$p}){success}}";
        this.wire.data(
                "mutation($p:ID!){upsertProjectBoostWorkforce(data:{projectId:$p}){success}}", Map.of("p", project));

        refused(
                this.wire.ask(request, Map.of("p", project)),
                "RESOURCE_NOT_FOUND",
                "Associated ontology id could not be found");

        String ontology = made("upsertOntology(data:{name:\"o\",normalized:\"" + NONE + "\"})");
        this.wire.data(
                "mutation($p:ID!,$o:ID!){project(where:{id:$p}){connectOntology(ontologyId:$o){id}}}",
                Map.of("p", project, "o", ontology));
        refused(
                this.wire.ask(request, Map.of("p", project)),
                "MALFORMED_REQUEST",
                "The project is not ready for a labeling service");
    }

    /** F20 */
    @Test
    @Fact("P2.4-08")
    void aFeatureIsDeletedOnce() {
        String feature = JSON.readTree(this.wire
                        .rest(
                                "PUT",
                                "/api/v1/feature-schemas/new_feature_schema_id",
                                JSON.writeValueAsString(Map.of(
                                        "normalized", "{\"tool\":\"point\",\"name\":\"p\",\"color\":\"#000000\"}")))
                        .body())
                .get("schemaId")
                .asString();
        String path = "/api/v1/feature-schemas/" + feature;
        assertThat(this.wire.rest("DELETE", path, "").statusCode()).isEqualTo(204);

        assertThat(JSON.readTree(this.wire.rest("DELETE", path, "").body())
                        .get("message")
                        .asString())
                .isEqualTo("Feature schema is already deleted");
    }

    /** F20 */
    @Test
    @Fact("P2.3-17")
    void aFieldThatARowNamesTwiceIsToldByItsId() {
        String tag = "cko8s9r5v0001h2dk9elqdidh";
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("dataset_id", this.dataset);
        payload.put("row_data", "words");
        payload.put(
                "metadata_fields",
                List.of(Map.of("schemaId", tag, "value", "a"), Map.of("schemaId", tag, "value", "b")));

        String task = this.uploads.upsert(List.of(List.of(Uploads.item("AUTO", "", payload))));

        assertThat(this.uploads.refusals(task))
                .containsExactly("A schemaId can only be specified once per DataRow : [" + tag + "]");
    }

    /** F23 */
    @Test
    @Fact("P9.3-02")
    void aProjectListsThreeTaskQueues() {
        assertThat(this.wire
                        .data(
                                "query($p:ID!){project(where:{id:$p}){taskQueues{queueType}}}",
                                Map.of("p", project("TEXT")))
                        .findValuesAsString("queueType"))
                .containsExactly("INITIAL_LABELING_QUEUE", "MANUAL_REVIEW_QUEUE", "MANUAL_REWORK_QUEUE");
    }

    /** F25 */
    @Test
    @Fact("R-25")
    void aSliceOfTheCatalogIsMadeAndDeleted() {
        this.uploads.upsert(
                List.of(List.of(Uploads.create(this.dataset, "one", "k1"), Uploads.create(this.dataset, "two", "k2"))));
        String slice = this.wire
                .data(
                        "mutation($f:Json!){createCatalogSavedQuery(input:{name:\"s\",description:\"t\",filter:$f}){id}}",
                        Map.of("f", List.of(Map.of("type", "global_key", "operator", "is", "ids", List.of("k2")))))
                .at("/createCatalogSavedQuery/id")
                .asString();

        assertThat(this.wire
                        .data(
                                "query($s:ID!){getDataRowIdentifiersBySavedQuery(input:{savedQueryId:$s,first:9})"
                                        + "{totalCount nodes{globalKey}}}",
                                Map.of("s", slice))
                        .findValuesAsString("globalKey"))
                .containsExactly("k2");
        assertThat(this.wire.data("{catalogSavedQueries{name description}}").toString())
                .isEqualTo("{\"catalogSavedQueries\":[{\"name\":\"s\",\"description\":\"t\"}]}");

        this.wire.data("mutation($s:ID!){deleteSavedQuery(id:$s){id}}", Map.of("s", slice));

        assertThat(this.wire.data("{catalogSavedQueries{id}}").get("catalogSavedQueries"))
                .isEmpty();
        refused(
                this.wire.ask("mutation($s:ID!){deleteSavedQuery(id:$s){id}}", Map.of("s", slice)),
                "RESOURCE_NOT_FOUND",
                "SavedQuery not found");
    }

    /** F25 */
    @Test
    @Fact("P1.2-11")
    void aWorkspaceHasAtMostAHundredSlices() {
        String create = "mutation{createCatalogSavedQuery(input:{name:\"s\",filter:[]}){id}}";
        for (int made = 0; made < 100; made++) {
            this.wire.data(create);
        }

        refused(
                this.wire.ask(create, Map.of()),
                "OPERATION_NOT_ALLOWED",
                "A workspace has at most 100 slices of a kind");
    }

    private String label() {
        this.uploads.upsert(List.of(List.of(Uploads.create(this.dataset, "words", "k"))));
        this.uploads.emulator().clock().advance(Uploads.PROCESSING);
        String project = project("TEXT");
        String ontology = made("upsertOntology(data:{name:\"o\",normalized:\"{\\\"tools\\\":[],\\\"classifications\\\":"
                + "[{\\\"type\\\":\\\"text\\\",\\\"name\\\":\\\"t\\\",\\\"instructions\\\":\\\"t\\\"}]}\"})");
        this.wire.data(
                "mutation($p:ID!,$o:ID!){project(where:{id:$p}){connectOntology(ontologyId:$o){id}"
                        + "createBatchV2(input:{name:\"b\",globalKeys:[\"k\"]}){failedDataRowIds}}}",
                Map.of("p", project, "o", ontology));
        this.wire.upload(
                "mutation($p:ID!,$file:Upload!){createLabelImport(data:{projectId:$p,name:\"i\","
                        + "filePayload:{file:$file,contentLength:1}}){id}}",
                Map.of("p", project),
                "i.ndjson",
                "application/x-ndjson",
                "{\"name\":\"t\",\"answer\":\"a\",\"dataRow\":{\"globalKey\":\"k\"},\"isBenchmarkReferenceLabel\":true}"
                        .getBytes(StandardCharsets.UTF_8));
        this.uploads.emulator().clock().advance(Uploads.LATENCY);
        return this.wire
                .data("query($p:ID!){project(where:{id:$p}){labels{id}}}", Map.of("p", project))
                .at("/project/labels/0/id")
                .asString();
    }

    /** F26 */
    @Test
    @Fact("P9.6-09")
    void aLabelIsReadAlone() {
        String id = label();

        JsonNode label = this.wire
                .data(
                        "query($l:ID!){label(where:{id:$l}){id isBenchmarkReference label dataRow{globalKey}"
                                + "project{name} createdBy{email}}}",
                        Map.of("l", id))
                .get("label");

        assertThat(label.get("id").asString()).isEqualTo(id);
        assertThat(label.at("/dataRow/globalKey").asString()).isEqualTo("k");
        assertThat(label.at("/project/name").asString()).isEqualTo("p");
        assertThat(label.get("label").asString()).contains("\"answer\":\"a\"");
        refused(
                this.wire.ask("query($l:ID!){label(where:{id:$l}){id}}", Map.of("l", "none")),
                "RESOURCE_NOT_FOUND",
                "Label not found");
    }

    /** F26 */
    @Test
    @Fact({"P5.2-07", "P9.5-02"})
    void aLabelIsABenchmarkUntilThatIsDeleted() {
        String id = label();
        String read = "query($l:ID!){label(where:{id:$l}){isBenchmarkReference benchmark{id completedCount"
                + " averageAgreement lastActivity referenceLabel{id}} project{benchmarks{id}}}}";
        String imported = benchmark(read, id);

        this.wire.data("mutation($l:ID!){deleteBenchmark(where:{labelId:$l}){id}}", Map.of("l", id));
        JsonNode deleted = this.wire.data(read, Map.of("l", id)).get("label");
        assertThat(deleted.get("isBenchmarkReference").asBoolean()).isFalse();
        assertThat(deleted.get("benchmark").isNull()).isTrue();
        assertThat(deleted.at("/project/benchmarks")).isEmpty();
        refused(
                this.wire.ask("query($b:ID!){benchmark(where:{id:$b}){id}}", Map.of("b", imported)),
                "RESOURCE_NOT_FOUND",
                "Benchmark not found");

        this.wire.data("mutation($l:ID!){createBenchmark(data:{labelId:$l}){id}}", Map.of("l", id));
        assertThat(benchmark(read, id)).isNotEqualTo(imported);
    }

    private String benchmark(String read, String label) {
        JsonNode shown = this.wire.data(read, Map.of("l", label)).get("label");
        assertThat(shown.get("isBenchmarkReference").asBoolean()).isTrue();
        assertThat(shown.at("/benchmark/referenceLabel/id").asString()).isEqualTo(label);
        assertThat(shown.at("/benchmark/completedCount").asInt()).isZero();
        String id = shown.at("/benchmark/id").asString();
        assertThat(shown.at("/project/benchmarks").findValuesAsString("id")).containsExactly(id);
        assertThat(this.wire
                        .data("query($b:ID!){benchmark(where:{id:$b}){createdBy{email}}}", Map.of("b", id))
                        .at("/benchmark/createdBy/email")
                        .asString())
                .startsWith("admin@");
        return id;
    }
}
