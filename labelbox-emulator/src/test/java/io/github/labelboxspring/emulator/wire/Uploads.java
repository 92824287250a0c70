package io.github.labelboxspring.emulator.wire;

import io.github.labelboxspring.emulator.EmulatorClock;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An emulator whose clock stands still, and the steps that every upload of data rows takes. */
final class Uploads implements AutoCloseable {

    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    static final Duration LATENCY = Duration.ofSeconds(2);
    static final Duration PROCESSING = Duration.ofMinutes(1);

    private static final JsonMapper JSON = new JsonMapper();

    private final LabelboxEmulator emulator;
    private final Wire wire;

    Uploads() {
        this(LabelboxEmulator.builder()
                .clock(EmulatorClock.manual(START))
                .taskLatency(LATENCY)
                .processingTime(PROCESSING)
                .start());
    }

    /** @param emulator whose clock stands at {@link #START} and whose tasks wait for {@link #LATENCY} */
    Uploads(LabelboxEmulator emulator) {
        this.emulator = emulator;
        this.wire = new Wire(emulator);
    }

    LabelboxEmulator emulator() {
        return this.emulator;
    }

    Wire wire() {
        return this.wire;
    }

    String dataset(String name) {
        return this.wire
                .data("mutation($n:String!){createDataset(data:{name:$n}){id}}", Map.of("n", name))
                .at("/createDataset/id")
                .asString();
    }

    String ontology(String normalized) {
        return this.wire
                .data(
                        "mutation($n:String!){upsertOntology(data:{name:\"o\",normalized:$n}){id}}",
                        Map.of("n", normalized))
                .at("/upsertOntology/id")
                .asString();
    }

    /** The id of a run of a new model M; the run's name is R. */
    String modelRun(String ontology) {
        String model = this.wire
                .data("mutation($o:ID!){createModel(data:{name:\"M\",ontologyId:$o}){id}}", Map.of("o", ontology))
                .at("/createModel/id")
                .asString();
        return this.wire
                .data("mutation($m:ID!){createModelRun(data:{name:\"R\",modelId:$m}){id}}", Map.of("m", model))
                .at("/createModelRun/id")
                .asString();
    }

    /** Brings data rows into a model run. */
    void register(String modelRun, String... globalKeys) {
        this.wire.data(
                "mutation($r:ID!,$k:[ID!]){createMEAModelRunDataRowRegistrationTask(where:{id:$r},data:{globalKeys:$k})}",
                Map.of("r", modelRun, "k", List.of(globalKeys)));
        this.emulator.clock().advance(LATENCY);
    }

    String upload(String fileName, String type, byte[] content, boolean sign) {
        return this.wire
                .upload(
                        "mutation($file:Upload!,$n:Int!,$s:Boolean){uploadFile(file:$file,contentLength:$n,sign:$s){url}}",
                        Map.of("n", content.length, "s", sign),
                        fileName,
                        type,
                        content)
                .at("/data/uploadFile/url")
                .asString();
    }

    /** A chunk entry that creates a row. */
    static Map<String, Object> create(String dataset, String rowData, String globalKey) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("dataset_id", dataset);
        payload.put("row_data", rowData);
        payload.put("global_key", globalKey);
        return item("AUTO", "", payload);
    }

    static Map<String, Object> item(String type, String value, Map<String, Object> payload) {
        return Map.of("id", Map.of("type", type, "value", value), "payload", payload);
    }

    /** Uploads the chunks, starts the task and lets it end; answers its id. */
    String upsert(List<List<Map<String, Object>>> chunks) {
        String task = start(chunks);
        this.emulator.clock().advance(LATENCY);
        return task;
    }

    String start(List<List<Map<String, Object>>> chunks) {
        List<String> uris = chunks.stream()
                .map(chunk -> upload("json_import.json", "application/json", JSON.writeValueAsBytes(chunk), false))
                .toList();
        int count = chunks.stream().mapToInt(List::size).sum();
        String manifest = JSON.writeValueAsString(Map.of("source", "SDK", "item_count", count, "chunk_uris", uris));
        String uri = upload("manifest.json", "application/json", manifest.getBytes(StandardCharsets.UTF_8), false);
        return this.wire
                .data("mutation($m:String!){upsertDataRows(data:{manifestUri:$m}){id}}", Map.of("m", uri))
                .at("/upsertDataRows/id")
                .asString();
    }

    /** The messages of the refused rows. */
    List<String> refusals(String task) {
        JsonNode failed = this.wire.data(
                "query($t:ID!){failedDataRowImports(data:{taskId:$t}){results{message} total}}", Map.of("t", task));
        return failed.at("/failedDataRowImports/results")
                .valueStream()
                .map(result -> result.get("message").asString())
                .toList();
    }

    /** The ids of the rows that a task made, in the order of its input. */
    List<String> made(String task) {
        return this.wire
                .data("query($t:ID!){successesfulDataRowImports(data:{taskId:$t}){nodes{id}}}", Map.of("t", task))
                .at("/successesfulDataRowImports/nodes")
                .valueStream()
                .map(row -> row.get("id").asString())
                .toList();
    }

    /** The fields of one row. */
    JsonNode row(String id, String fields) {
        return this.wire
                .data("query($i:ID!){dataRow(where:{id:$i}){" + fields + "}}", Map.of("i", id))
                .get("dataRow");
    }

    @Override
    public void close() {
        this.emulator.close();
    }
}
