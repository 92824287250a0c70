package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.Fact;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DataRowImportTest {

    private static final String TAG = "cko8s9r5v0001h2dk9elqdidh";
    private static final String STATE =
            "query($i:ID!){task(where:{id:$i}){status completionPercentage type createdBy{id}}}";

    private final Uploads uploads = new Uploads();
    private final String dataset = this.uploads.dataset("d");

    @AfterEach
    void stop() {
        this.uploads.close();
    }

    @Test
    @Fact({"P3.1-01", "P7-01", "P7-04"})
    void createsTheRowsOfAllChunksOnceTheTaskHasRun() {
        String task = this.uploads.start(List.of(
                List.of(Uploads.create(this.dataset, "https://example.org/1.png", "k1")),
                List.of(Uploads.create(this.dataset, "https://example.org/2.png", "k2"))));

        assertThat(state(task).get("status").asString()).isEqualTo("IN_PROGRESS");
        assertThat(this.uploads.made(task)).isEmpty();
        this.uploads.emulator().clock().advance(Uploads.LATENCY);

        assertThat(state(task).get("status").asString()).isEqualTo("COMPLETE");
        assertThat(state(task).get("type").asString()).isEqualTo("adv-upsert-data-rows");
        assertThat(state(task).get("completionPercentage").asInt()).isEqualTo(100);
        String first = this.uploads.made(task).get(0);
        assertThat(first).hasSize(25).startsWith("c");
        assertThat(this.uploads
                        .row(first, "globalKey rowData dataset{id rowCount}")
                        .toString())
                .contains("\"k1\"", "https://example.org/1.png", this.dataset, "\"rowCount\":2");
    }

    @Test
    @Fact({"P1.2-03", "P3.1-07", "P3.1-08", "P7-07"})
    void r1KeepsGoodRowsAndTellsEveryRefusedOne() {
        String task = this.uploads.upsert(List.of(List.of(
                Uploads.create(this.dataset, "https://example.org/1.png", "same"),
                Uploads.create(this.dataset, "https://example.org/2.png", "same"),
                Uploads.create("cmunknown", "https://example.org/3.png", "k3"),
                Uploads.create(this.dataset, "", "k4"),
                Uploads.create(this.dataset, "s3://bucket/x.png", "k5"),
                Uploads.create(this.dataset, "https://example.org/6.png", "x".repeat(201)),
                Uploads.item("GKEY", "absent", Map.of("external_id", "e")))));

        assertThat(this.uploads.made(task)).hasSize(1);
        assertThat(this.uploads.refusals(task))
                .containsExactly(
                        "Duplicate global key: 'same'",
                        "Dataset not found",
                        "row_data is missing",
                        "row_data: s3 assets must start with https",
                        "Invalid global key: it must have 1 to 200 characters",
                        "Data row with global key absent not found");
        assertThat(state(task).get("status").asString()).isEqualTo("COMPLETE");
    }

    /** F7: what stands in the row itself is no picture, film or sound. */
    @Test
    @Fact("P2.3-16")
    void contentThatContradictsItsMediaTypeIsRefused() {
        String task = this.uploads.upsert(List.of(List.of(
                typed("{\"a\":1}", "IMAGE"),
                typed("just a text", "VIDEO"),
                typed("just a text", "TEXT"),
                typed("https://example.org/1", "IMAGE"))));

        assertThat(this.uploads.refusals(task))
                .containsExactly(
                        "Expected type image/*, detected: application/json",
                        "Expected type video/*, detected: text/plain");
        assertThat(this.uploads.made(task)).hasSize(2);
    }

    /** M12 */
    @Test
    @Fact("P1.3-17")
    void urlsWithCharactersThatAreNotSupportedAreRefused() {
        String task = this.uploads.upsert(List.of(List.of(
                Uploads.create(this.dataset, "https://example.org/a#b.png", "k1"),
                Uploads.create(this.dataset, "https://example.org/a|b.png", "k2"),
                Uploads.create(this.dataset, "a < b, c > d # e", "k3"),
                Uploads.create(this.dataset, "https://example.org/a%23b.png", "k4"))));

        assertThat(this.uploads.refusals(task))
                .containsExactly(
                        "row_data: the characters # < > | are not supported in URLs",
                        "row_data: the characters # < > | are not supported in URLs");
        assertThat(this.uploads.made(task)).hasSize(2);
    }

    private Map<String, Object> typed(String rowData, String mediaType) {
        return Uploads.item(
                "AUTO", "", Map.of("dataset_id", this.dataset, "row_data", rowData, "media_type", mediaType));
    }

    @Test
    @Fact("P3.1-03")
    void globalKeysAreUniqueInTheOrganizationAcrossUploads() {
        this.uploads.upsert(List.of(List.of(Uploads.create(this.dataset, "a", "k"))));
        String again = this.uploads.upsert(List.of(List.of(Uploads.create(this.uploads.dataset("other"), "b", "k"))));

        assertThat(this.uploads.refusals(again)).containsExactly("Duplicate global key: 'k'");
    }

    @Test
    @Fact("P3.1-02")
    void changesOnlyWhatIsGiven() {
        String id = this.uploads
                .made(this.uploads.upsert(List.of(List.of(Uploads.create(this.dataset, "text", "k")))))
                .get(0);

        this.uploads.upsert(List.of(List.of(
                Uploads.item("GKEY", "k", Map.of("external_id", "e", "global_key", "k2")),
                Uploads.item("ID", id, Map.of("row_data", Map.of("type", "conversational"))))));

        JsonNode row = this.uploads.row(id, "externalId globalKey rowData");
        assertThat(row.get("externalId").asString()).isEqualTo("e");
        assertThat(row.get("globalKey").asString()).isEqualTo("k2");
        assertThat(row.get("rowData").asString()).isEqualTo("{\"type\":\"conversational\"}");
    }

    @Test
    @Fact({"P3.1-05", "P3.1-07"})
    void takesMetadataAttachmentsAndEmbeddings() {
        String embedding = this.uploads
                .wire()
                .data("mutation{createEmbedding(data:{name:\"e\",dims:2}){id}}")
                .at("/createEmbedding/id")
                .asString();
        Map<String, Object> payload = Map.of(
                "dataset_id", this.dataset,
                "row_data", "text",
                "metadata_fields", List.of(Map.of("schemaId", TAG, "value", "t")),
                "attachments", List.of(Map.of("type", "RAW_TEXT", "value", "note", "name", "n")),
                "embeddings", List.of(Map.of("embeddingId", embedding, "vector", List.of(1, 0.5))));
        Map<String, Object> wrong = Map.of(
                "dataset_id",
                this.dataset,
                "row_data",
                "text",
                "attachments",
                List.of(Map.of("type", "TEXT", "value", "v")));

        String task = this.uploads.upsert(
                List.of(List.of(Uploads.item("AUTO", "", payload), Uploads.item("AUTO", "", wrong))));

        JsonNode row = this.uploads.row(
                this.uploads.made(task).get(0), "customMetadata{schemaId value} attachments{type value name}");
        assertThat(row.at("/customMetadata/0/value").asString()).isEqualTo("t");
        assertThat(row.at("/attachments/0/name").asString()).isEqualTo("n");
        assertThat(this.uploads.refusals(task)).singleElement().asString().startsWith("Invalid attachment");
        JsonNode spec = this.uploads
                .wire()
                .data(
                        "query($t:ID!){failedDataRowImports(data:{taskId:$t}){results{spec{rowData attachments{type}}}}}",
                        Map.of("t", task))
                .at("/failedDataRowImports/results/0/spec");
        assertThat(spec.get("rowData").asString()).isEqualTo("text");
        assertThat(spec.at("/attachments/0/type").asString()).isEqualTo("TEXT");
    }

    @Test
    @Fact("P2.3-16")
    void refusesAStoredFileOfAnotherKindThanDeclared() {
        byte[] json = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
        String url = this.uploads.upload("x.png", "image/png", json, false);
        Map<String, Object> payload = Map.of("dataset_id", this.dataset, "row_data", url, "media_type", "IMAGE");

        String task = this.uploads.upsert(List.of(List.of(Uploads.item("AUTO", "", payload))));

        assertThat(this.uploads.refusals(task)).containsExactly("Expected type image/*, detected: application/json");
    }

    @Test
    @Fact("P3.1-09")
    void pagesItsOutcome() {
        String task = this.uploads.upsert(List.of(IntStream.range(0, 7)
                .mapToObj(i -> Uploads.create(this.dataset, "text " + i, "k" + i))
                .toList()));
        String query = "query($t:ID!,$from:String){successesfulDataRowImports(data:{taskId:$t,first:5,from:$from})"
                + "{nodes{globalKey} after total}}";

        JsonNode first = this.uploads.wire().data(query, Map.of("t", task)).get("successesfulDataRowImports");
        String after = first.get("after").asString();
        JsonNode second = this.uploads
                .wire()
                .data(query, Map.of("t", task, "from", after))
                .get("successesfulDataRowImports");

        assertThat(first.get("nodes")).hasSize(5);
        assertThat(first.get("total").asInt()).isEqualTo(7);
        assertThat(second.at("/nodes/0/globalKey").asString()).isEqualTo("k5");
        assertThat(second.get("after").isNull()).isTrue();
    }

    @Test
    @Fact("P1.2-02")
    void refusesWhatIsNoManifestOrTooLarge() {
        String start = "mutation($m:String!){upsertDataRows(data:{manifestUri:$m}){id}}";
        String text = this.uploads.upload("m", "text/plain", "no json".getBytes(StandardCharsets.UTF_8), false);
        String large = this.uploads.upload(
                "m",
                "application/json",
                "{\"item_count\":150001,\"chunk_uris\":[]}".getBytes(StandardCharsets.UTF_8),
                false);

        for (String uri : List.of("https://elsewhere.org/m", text, large)) {
            assertThat(this.uploads.wire().code(start, Map.of("m", uri))).isEqualTo("MALFORMED_REQUEST");
        }
    }

    @Test
    void aChunkThatCannotBeReadFailsTheTask() {
        String task = this.uploads.start(List.of());
        String chunk = this.uploads.upload("c", "application/json", "{}".getBytes(StandardCharsets.UTF_8), false);
        String manifest = "{\"item_count\":1,\"chunk_uris\":[\"" + chunk + "\"]}";
        String uri = this.uploads.upload("m", "application/json", manifest.getBytes(StandardCharsets.UTF_8), false);
        String broken = this.uploads
                .wire()
                .data("mutation($m:String!){upsertDataRows(data:{manifestUri:$m}){id}}", Map.of("m", uri))
                .at("/upsertDataRows/id")
                .asString();

        this.uploads.emulator().clock().advance(Uploads.LATENCY);

        assertThat(state(task).get("status").asString()).isEqualTo("COMPLETE");
        assertThat(state(broken).get("status").asString()).isEqualTo("FAILED");
    }

    @Test
    @Fact("P7-06")
    void aCancelledUploadCreatesNothing() {
        String task = this.uploads.start(List.of(List.of(Uploads.create(this.dataset, "text", "k"))));
        String cancel = "mutation($i:ID!){cancelBulkOperationJob(id:$i){success}}";

        assertThat(this.uploads
                        .wire()
                        .data(cancel, Map.of("i", task))
                        .at("/cancelBulkOperationJob/success")
                        .asBoolean())
                .isTrue();
        this.uploads.emulator().clock().advance(Uploads.LATENCY);

        assertThat(state(task).get("status").asString()).isEqualTo("CANCELED");
        assertThat(this.uploads.made(task)).isEmpty();
    }

    private JsonNode state(String task) {
        return this.uploads.wire().data(STATE, Map.of("i", task)).get("task");
    }
}
