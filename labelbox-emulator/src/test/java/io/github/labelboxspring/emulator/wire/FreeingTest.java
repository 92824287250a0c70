package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.LabelboxEmulator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** M6: what is deleted, and results that newer ones have followed, are freed. */
class FreeingTest {

    private final Uploads uploads = new Uploads();
    private final LabelboxEmulator emulator = this.uploads.emulator();
    private final Wire wire = this.uploads.wire();

    @AfterEach
    void stop() {
        this.emulator.close();
    }

    private List<String> upload(String dataset, int round) {
        List<Map<String, Object>> rows = IntStream.range(0, 20)
                .mapToObj(each -> Uploads.item(
                        "AUTO",
                        "",
                        Map.of("dataset_id", dataset, "row_data", "text " + round, "external_id", "x" + each)))
                .toList();
        String task = this.uploads.upsert(List.of(rows));
        JsonNode found = this.wire.data(
                "query($d:DataRowImportsInput!){successesfulDataRowImports(data:$d){nodes{id}}}",
                Map.of("d", Map.of("taskId", task)));
        return found.path("successesfulDataRowImports")
                .path("nodes")
                .valueStream()
                .map(row -> row.path("id").asString())
                .toList();
    }

    private String export() {
        String task = this.wire
                .data("mutation{exportDataRowsInCatalog(input:{filters:{searchQuery:{scope:null,query:[]}},params:{}})"
                        + "{taskId}}")
                .path("exportDataRowsInCatalog")
                .path("taskId")
                .asString();
        this.emulator.clock().advance(Duration.ofMinutes(1));
        return task;
    }

    private JsonNode header(String task) {
        return this.wire
                .data(
                        "query($w:WhereUniqueIdInput!){task(where:$w){exportMetadataHeader(streamType:RESULT)"
                                + "{totalLines}}}",
                        Map.of("w", Map.of("id", task)))
                .path("task")
                .path("exportMetadataHeader");
    }

    private long externalIds() {
        return this.wire
                .data("{externalIdsToDataRowIds(externalId_in:[\"x0\",\"x1\",\"none\"]){dataRowId}}")
                .path("externalIdsToDataRowIds")
                .size();
    }

    @Test
    void roundsOfRowsAndExportsDoNotPileUp() {
        String dataset = this.uploads.dataset("D");
        String first = "";
        int half = 0;
        for (int round = 0; round < 120; round++) {
            List<String> rows = upload(dataset, round);
            assertThat(rows).hasSize(20);
            assertThat(externalIds()).isEqualTo(2);
            String export = export();
            first = first.isEmpty() ? export : first;
            assertThat(header(export).path("totalLines").asInt()).isEqualTo(20);
            this.wire.data("mutation($i:[ID!]!){deleteDataRows(where:{dataRowIds:$i}){id}}", Map.of("i", rows));
            assertThat(externalIds()).isZero();
            half = round == 59 ? this.emulator.control().files() : half;
        }
        assertThat(this.emulator.control().files()).isEqualTo(half);
        assertThat(header(first).isNull()).isTrue();
    }
}
