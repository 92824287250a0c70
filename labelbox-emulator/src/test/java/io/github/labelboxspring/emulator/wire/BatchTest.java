package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.Fact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Batches of a project. */
class BatchTest {

    private static final String TASK = "query($t:ID!){task(where:{id:$t}){type status result}}";

    private final Uploads uploads = new Uploads();
    private final Wire wire = this.uploads.wire();
    private final String dataset = this.uploads.dataset("d");
    private final String project = this.wire
            .data("mutation{createProject(data:{name:\"p\",allowedMediaType:TEXT}){id}}")
            .at("/createProject/id")
            .asString();

    @AfterEach
    void stop() {
        this.uploads.close();
    }

    /** Processed data rows with the global keys k0, k1 and so on. */
    private List<String> rows(int count) {
        List<String> made = this.uploads.made(this.uploads.upsert(List.of(IntStream.range(0, count)
                .mapToObj(row -> Uploads.create(this.dataset, "text", "k" + row))
                .toList())));
        this.uploads.emulator().clock().advance(Uploads.PROCESSING);
        return made;
    }

    private JsonNode change(String change, Map<String, ?> variables) {
        Map<String, Object> all = new HashMap<>(variables);
        all.put("p", this.project);
        String types = variables.isEmpty() ? "" : ",$k:[ID!]";
        return this.wire
                .data("mutation($p:ID!" + types + "){project(where:{id:$p}){" + change + "}}", all)
                .get("project");
    }

    private JsonNode batch(String name, String... keys) {
        return change(
                        "createBatchV2(input:{name:\"" + name + "\",globalKeys:$k}){batch{id size} failedDataRowIds}",
                        Map.of("k", List.of(keys)))
                .get("createBatchV2");
    }

    private JsonNode task(JsonNode started) {
        this.uploads.emulator().clock().advance(Uploads.LATENCY);
        return this.wire
                .data(TASK, Map.of("t", started.get("taskId").asString()))
                .get("task");
    }

    @Test
    @Fact("P9.2-01")
    void whatCannotComeInIsTold() {
        List<String> rows = rows(2);
        batch("first", "k0");
        String unprocessed = this.uploads
                .made(this.uploads.upsert(List.of(List.of(Uploads.create(this.dataset, "text", "late")))))
                .get(0);

        JsonNode second = batch("second", "k0", "k1", "late", "nobody");

        assertThat(second.at("/batch/size").asInt()).isEqualTo(1);
        assertThat(second.get("failedDataRowIds").valueStream().map(JsonNode::asString))
                .containsExactly(rows.get(0), unprocessed, "nobody");
    }

    @Test
    @Fact("P9.2-01")
    void idsAndGlobalKeysAreNotInterchangeable() {
        List<String> rows = rows(2);
        String keyedById = this.uploads
                .made(this.uploads.upsert(List.of(List.of(Uploads.create(this.dataset, "text", rows.get(0))))))
                .get(0);
        this.uploads.emulator().clock().advance(Uploads.PROCESSING);

        JsonNode byKeys = batch("by keys", rows.get(0), rows.get(1));
        JsonNode byIds = change(
                        "createBatchV2(input:{name:\"by ids\",dataRowIds:$k}){batch{id size} failedDataRowIds}",
                        Map.of("k", List.of("k1", rows.get(0))))
                .get("createBatchV2");

        assertThat(byKeys.get("failedDataRowIds"))
                .extracting(JsonNode::asString)
                .containsExactly(rows.get(1));
        assertThat(byIds.get("failedDataRowIds")).extracting(JsonNode::asString).containsExactly("k1");
        assertThat(Exports.project(this.uploads, this.project, "includeProjectDetails"))
                .extracting(line -> line.at("/data_row/id").asString() + " "
                        + line.findValue("batch_name").asString())
                .containsExactlyInAnyOrder(keyedById + " by keys", rows.get(0) + " by ids");
    }

    @Test
    @Fact({"P9.2-04", "P9.2-11", "P7-04"})
    void anEmptyBatchIsFilledByATask() {
        rows(2);
        String empty = change("createEmptyBatch(input:{name:\"b\"}){id size}", Map.of())
                .at("/createEmptyBatch/id")
                .asString();
        JsonNode started = change(
                        "addDataRowsToBatchAsync(input:{batchId:\"" + empty + "\",globalKeys:$k,priority:3}){taskId}",
                        Map.of("k", List.of("k0", "k1")))
                .get("addDataRowsToBatchAsync");

        assertThat(empty).hasSize(36);
        assertThat(task(started).get("type").asString()).isEqualTo("add-data-rows-to-batch");
        assertThat(size(empty)).isEqualTo(2);
    }

    @Test
    @Fact("P9.2-02")
    void aBatchOfDataRowsThatAreAllRejectedIsNotMade() {
        rows(2);
        batch("first", "k0", "k1");
        this.uploads.upsert(List.of(List.of(Uploads.create(this.dataset, "text", "late"))));

        assertThat(refusal("createBatchV2(input:{name:\"second\",globalKeys:$k}){batch{id}}", "k0", "k1"))
                .isEqualTo("MALFORMED_REQUEST: No valid data rows to add to project");
        assertThat(refusal("createBatchV2(input:{name:\"third\",globalKeys:$k}){batch{id}}", "k0", "late"))
                .isEqualTo("MALFORMED_REQUEST: No valid data rows to add to project");
        assertThat(refusal("createBatches(input:{batchNamePrefix:\"b\",globalKeys:$k}){tasks{taskId}}", "k1"))
                .isEqualTo("MALFORMED_REQUEST: No valid data rows to add to project");
        change("createEmptyBatch(input:{name:\"b0000\"}){id}", Map.of());
        assertThat(refusal("createBatches(input:{batchNamePrefix:\"b\",globalKeys:$k}){tasks{taskId}}", "k1"))
                .startsWith("RESOURCE_CONFLICT: A batch named b0000 already exists");
        assertThat(refusal("createBatchV2(input:{name:\"first\",globalKeys:$k}){batch{id}}", "k0", "k1"))
                .startsWith("RESOURCE_CONFLICT: A batch named first already exists");
        assertThat(this.wire
                        .data("query($p:ID!){project(where:{id:$p}){batches{nodes{name}}}}", Map.of("p", this.project))
                        .findValuesAsString("name"))
                .containsExactly("first", "b0000");
    }

    private String refusal(String change, String... keys) {
        JsonNode error = this.wire
                .ask(
                        "mutation($p:ID!,$k:[ID!]){project(where:{id:$p}){" + change + "}}",
                        Map.of("p", this.project, "k", List.of(keys)))
                .at("/errors/0");
        return error.at("/extensions/code").asString() + ": "
                + error.get("message").asString();
    }

    @Test
    @Fact({"P9.2-02", "P7-05"})
    void aTaskThatAddsNoDataRowFails() {
        rows(1);
        batch("first", "k0");
        String empty = change("createEmptyBatch(input:{name:\"b\"}){id}", Map.of())
                .at("/createEmptyBatch/id")
                .asString();
        JsonNode filled = task(change(
                        "addDataRowsToBatchAsync(input:{batchId:\"" + empty + "\",globalKeys:$k}){taskId}",
                        Map.of("k", List.of("k0", "nobody")))
                .get("addDataRowsToBatchAsync"));

        assertThat(filled.get("status").asString()).isEqualTo("FAILED");
        assertThat(filled.get("result").asString()).isEqualTo("{\"error\":\"No valid data rows to add to project\"}");
    }

    private int size(String batch) {
        return this.wire
                .data("query($b:ID!){batch(where:{id:$b}){size}}", Map.of("b", batch))
                .at("/batch/size")
                .asInt();
    }

    @Test
    @Fact("P9.2-05")
    void batchesOfADatasetTakeWhatIsNotInTheProject() {
        rows(3);
        batch("first", "k0");
        JsonNode made = change(
                        "createBatchesFromDataset(input:{batchNamePrefix:\"rest \",datasetId:\"" + this.dataset
                                + "\"}){tasks{batchUuid taskId}}",
                        Map.of())
                .at("/createBatchesFromDataset/tasks");

        assertThat(made).hasSize(1);
        assertThat(task(made.get(0)).get("status").asString()).isEqualTo("COMPLETE");
        assertThat(size(made.at("/0/batchUuid").asString())).isEqualTo(2);
    }

    @Test
    @Fact("P9.2-06")
    void consensusSettingsAreKept() {
        JsonNode batch = change(
                        "createEmptyBatch(input:{name:\"b\",consensusSettings:{numberOfLabels:3,coveragePercentage:0.5}})"
                                + "{consensusSettingsJson}",
                        Map.of())
                .get("createEmptyBatch");

        assertThat(batch.get("consensusSettingsJson").asString())
                .contains("\"numberOfLabels\":3", "\"coveragePercentage\":0.5");
        assertThat(change("createEmptyBatch(input:{name:\"c\"}){consensusSettingsJson}", Map.of())
                        .at("/createEmptyBatch/consensusSettingsJson")
                        .isNull())
                .isTrue();
    }

    @Test
    @Fact("P4.4-12")
    void dataRowsOfAConsensusAreToHaveSeveralLabels() {
        rows(2);
        for (int coverage = 0; coverage < 2; coverage++) {
            change(
                    "createBatchV2(input:{name:\"c" + coverage + "\",priority:1,globalKeys:$k,"
                            + "consensusSettings:{numberOfLabels:3,coveragePercentage:" + coverage
                            + "}}){failedDataRowIds}",
                    Map.of("k", List.of("k" + coverage)));
        }

        JsonNode overrides = this.wire.data(
                "query($p:ID!){project(where:{id:$p}){labelingParameterOverrides{numberOfLabels}}}",
                Map.of("p", this.project));
        List<JsonNode> exported = Exports.project(this.uploads, this.project, "includeProjectDetails");

        assertThat(overrides.findValuesAsString("numberOfLabels")).containsExactly("1", "3");
        assertThat(exported)
                .extracting(
                        line -> line.findValue("consensus_expected_label_count").asInt())
                .containsExactlyInAnyOrder(1, 3);
    }

    @Test
    @Fact("P9.2-07")
    void onlyUnlabeledRowsAreTakenOut() {
        LabeledProject labeled = new LabeledProject(
                        this.uploads,
                        "IMAGE",
                        "{\"tools\":[],\"classifications\":[{\"type\":\"text\",\"name\":\"remark\",\"options\":[]}]}",
                        "https://example.org/1.png")
                .labeled("\"name\":\"remark\",\"answer\":\"x\"");
        String batch = this.wire
                .data("query($p:ID!){project(where:{id:$p}){batches{nodes{id}}}}", Map.of("p", labeled.id()))
                .at("/project/batches/nodes/0/id")
                .asString();
        this.wire.data(
                "mutation($p:ID!,$b:ID!){project(where:{id:$p}){removeQueuedDataRowsFromBatch(batchId:$b){id}}}",
                Map.of("p", labeled.id(), "b", batch));

        assertThat(size(batch)).isEqualTo(1);
        assertThat(this.wire
                        .ask(
                                "mutation($p:ID!,$b:ID!){project(where:{id:$p}){deleteBatch(batchId:$b){deletedBatchId}}}",
                                Map.of("p", labeled.id(), "b", batch))
                        .at("/errors/0/extensions/exception/status")
                        .asInt())
                .isEqualTo(422);
    }

    @Test
    @Fact("P7-05")
    void aTaskThatFailsSaysWhyInItsResult() {
        JsonNode moved = change(
                        "createBulkAddRowsToQueueTask(data:{queueId:null,dataRowIdentifiers:{ids:[\"nobody\"],idType:GKEY}})"
                                + "{taskId}",
                        Map.of())
                .get("createBulkAddRowsToQueueTask");
        JsonNode sent = this.wire
                .data(
                        "mutation($p:ID!){sendToAnnotateFromCatalog(input:{destinationProjectId:$p,"
                                + "destinationTaskQueue:{type:\"done\"},batchInput:{batchName:\"b\"},"
                                + "searchQuery:{query:[{type:\"global_key\",ids:[\"nobody\"]}]}}){taskId}}",
                        Map.of("p", this.project))
                .get("sendToAnnotateFromCatalog");

        String batch = change("createEmptyBatch(input:{name:\"gone\"}){id}", Map.of())
                .at("/createEmptyBatch/id")
                .asString();
        JsonNode filled = change(
                        "addDataRowsToBatchAsync(input:{batchId:\"" + batch + "\",globalKeys:$k}){taskId}",
                        Map.of("k", List.of("nobody")))
                .get("addDataRowsToBatchAsync");
        change("deleteBatch(batchId:\"" + batch + "\"){deletedBatchId}", Map.of());

        assertThat(task(filled).get("result").asString()).isEqualTo("{\"error\":\"The batch was deleted\"}");
        for (JsonNode task : List.of(task(moved), task(sent))) {
            assertThat(task.get("status").asString()).isEqualTo("FAILED");
            assertThat(task.get("result").asString())
                    .startsWith("{\"error\":\"")
                    .contains("ata rows");
        }
    }
}
