package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.EmulatorClock;
import io.github.labelboxspring.emulator.Fact;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int SHARD = 300;

    private final LabelboxEmulator emulator = LabelboxEmulator.builder()
            .clock(EmulatorClock.manual(Uploads.START))
            .taskLatency(Uploads.LATENCY)
            .exportShardSize(SHARD)
            .urlLifetime(Duration.ofMinutes(5))
            .start();
    private final Uploads uploads = new Uploads(this.emulator);
    private final Wire wire = this.uploads.wire();
    private final String dataset = this.uploads.dataset("d");

    @AfterEach
    void stop() {
        this.emulator.close();
    }

    @Test
    @Fact({"P4.1-03", "P4.1-04", "P4.1-05", "P4.3-01"})
    void filesCutLinesAndTogetherHoldTheWholeText() throws Exception {
        rows(9);
        String task = export(Map.of("type", "dataset", "operator", "is", "ids", List.of(this.dataset)));

        JsonNode header = header(task, "RESULT");
        byte[] text = text(task, header.get("totalSize").asLong());

        assertThat(text).hasSize((int) header.get("totalSize").asLong());
        List<JsonNode> lines = new String(text, StandardCharsets.UTF_8)
                .lines()
                .map(JSON::readTree)
                .toList();
        assertThat(header.get("totalLines").asInt()).isEqualTo(9);
        assertThat(lines)
                .extracting(line -> line.at("/data_row/global_key").asString())
                .containsExactly("k0", "k1", "k2", "k3", "k4", "k5", "k6", "k7", "k8");
        assertThat(text.length).isGreaterThan(3 * SHARD);
    }

    @Test
    @Fact("P4.1-04")
    void anOffsetWithinAFileGivesThatFile() {
        rows(9);
        String task = export();

        JsonNode file = file(task, 4 * SHARD + 7);

        assertThat(file.at("/offsets/start").asLong()).isEqualTo(4L * SHARD);
        assertThat(file.at("/offsets/end").asLong()).isEqualTo(5L * SHARD - 1);
        assertThat(file.at("/lines/start").asLong()).isPositive();
    }

    @Test
    void anOffsetBehindTheEndIsRefused() {
        rows(1);
        String task = export();

        assertThat(this.wire.code(
                        "query($t:ID!){task(where:{id:$t}){exportFileFromOffset(streamType:RESULT,offset:\"100000\"){file}}}",
                        Map.of("t", task)))
                .isEqualTo("MALFORMED_REQUEST");
    }

    @Test
    @Fact("P4.1-06")
    void aFilesAddressExpires() throws Exception {
        rows(1);
        String address = file(export(), 0).get("file").asString();

        this.emulator.clock().advance(Duration.ofMinutes(6));

        HttpURLConnection late = (HttpURLConnection) URI.create(address).toURL().openConnection();
        assertThat(late.getResponseCode()).isEqualTo(403);
    }

    @Test
    @Fact("P4.1-02")
    void noDataRowNoResultAndNoTroubleNoErrors() {
        String task = export();

        assertThat(header(task, "RESULT").isNull()).isTrue();
        assertThat(header(task, "ERRORS").isNull()).isTrue();
    }

    /** F24 */
    @Test
    @Fact("P4.1-08")
    void whatIsAskedForAndUnknownStandsInTheErrors() throws Exception {
        rows(2);
        String task = export(Map.of("type", "global_key", "operator", "is", "ids", List.of("k1", "nobody")));

        assertThat(header(task, "RESULT").get("totalLines").asInt()).isEqualTo(1);
        assertThat(header(task, "ERRORS").get("totalLines").asInt()).isEqualTo(1);
        JsonNode address = this.wire
                .data(
                        "query($t:ID!){task(where:{id:$t}){exportFileFromOffset(streamType:ERRORS,offset:\"0\"){file}}}",
                        Map.of("t", task))
                .at("/task/exportFileFromOffset/file");
        assertThat(new String(get(address.asString()), StandardCharsets.UTF_8)).contains("nobody", "not found");
    }

    @Test
    @Fact("P4.3-06")
    void filtersThatCannotBeUnderstoodAreRefused() {
        List<Map<String, ?>> bad = List.of(
                Map.of("type", "colour", "ids", List.of("red")),
                Map.of("type", "task_queue_status", "status", "Lost"),
                Map.of("type", "labeled_at", "value", Map.of("operator", "BETWEEN", "value", Map.of("min", "x"))));

        for (Map<String, ?> clause : bad) {
            assertThat(start(List.of(clause)).at("/errors/0/extensions/code").asString())
                    .isEqualTo("MALFORMED_REQUEST");
        }
        assertThat(start(List.of(Map.of("type", "dataset", "ids", List.of("cm0"))))
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("RESOURCE_NOT_FOUND");
    }

    /** M12 */
    @Test
    @Fact("P1.2-06")
    void atMostTwoThousandDataRowsAreNamed() {
        List<String> names =
                IntStream.range(0, 2_001).mapToObj(each -> "k" + each).toList();
        Map<String, ?> most = Map.of("type", "global_key", "ids", names.subList(0, 2_000));
        Map<String, ?> more = Map.of("type", "global_key", "ids", names);

        assertThat(start(List.of(most)).has("errors")).isFalse();
        assertThat(start(List.of(more)).at("/errors/0/message").asString()).contains("2,000", "2001");
    }

    @Test
    @Fact({"P2.3-13", "P1.2-05"})
    void atMostTwentyRunAtOnce() {
        IntStream.range(0, 20)
                .forEach(n -> assertThat(start(List.of()).has("errors")).isFalse());

        assertThat(start(List.of()).at("/errors/0/extensions/code").asString()).isEqualTo("OPERATION_NOT_ALLOWED");

        this.emulator.clock().advance(Uploads.LATENCY);
        assertThat(start(List.of()).has("errors")).isFalse();
    }

    private void rows(int count) {
        this.uploads.upsert(List.of(IntStream.range(0, count)
                .mapToObj(n -> Uploads.create(this.dataset, "https://example.org/ä" + n + ".png", "k" + n))
                .toList()));
    }

    private String export() {
        return export(List.of());
    }

    private String export(Map<String, ?> clause) {
        return export(List.of(clause));
    }

    private String export(List<Map<String, ?>> clauses) {
        String task = start(clauses).at("/data/exportDataRowsInCatalog/taskId").asString();
        this.emulator.clock().advance(Uploads.LATENCY);
        return task;
    }

    private JsonNode start(List<Map<String, ?>> clauses) {
        Map<String, ?> input = Map.of(
                "filters", Map.of("searchQuery", Map.of("query", clauses)),
                "params", Map.of("includeDataRowDetails", true),
                "streamable", true);
        return this.wire.ask(
                "mutation($i:ExportDataRowsInCatalogInput!){exportDataRowsInCatalog(input:$i){taskId}}",
                Map.of("i", input));
    }

    private JsonNode header(String task, String stream) {
        return this.wire
                .data(
                        "query($t:ID!,$s:TaskStreamType!){task(where:{id:$t}){status exportMetadataHeader(streamType:$s){totalSize totalLines}}}",
                        Map.of("t", task, "s", stream))
                .at("/task/exportMetadataHeader");
    }

    private JsonNode file(String task, long offset) {
        return this.wire
                .data(
                        "query($t:ID!,$o:UInt64!){task(where:{id:$t}){exportFileFromOffset(streamType:RESULT,offset:$o){file offsets{start end} lines{start end}}}}",
                        Map.of("t", task, "o", String.valueOf(offset)))
                .at("/task/exportFileFromOffset");
    }

    private byte[] text(String task, long size) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        List<Integer> sizes = new ArrayList<>();
        while (text.size() < size) {
            byte[] part = get(file(task, text.size()).get("file").asString());
            sizes.add(part.length);
            text.write(part);
        }
        assertThat(sizes.subList(0, sizes.size() - 1)).containsOnly(SHARD);
        return text.toByteArray();
    }

    private static byte[] get(String address) throws IOException {
        try (var content = URI.create(address).toURL().openStream()) {
            return content.readAllBytes();
        }
    }
}
