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

    private static final String QUESTION = """
            {"tools": [], "classifications": [{"type": "text", "name": "remark", "options": []}]}
            """;

    private static final String ANSWER = LabeledProject.line("\"name\":\"remark\",\"answer\":\"fine\"");

    @Test
    void filesOfImportsGoWithTheirProject() {
        int before = this.emulator.control().files();
        LabeledProject project = new LabeledProject(this.uploads, "TEXT", QUESTION, "text");
        int made = this.emulator.control().files();
        assertThat(project.labels(ANSWER)).hasSize(1);
        assertThat(project.preLabels(ANSWER)).hasSize(1);
        assertThat(this.emulator.control().files()).isEqualTo(made + 6);

        this.wire.data(
                "mutation($p:ID!){updateProject(where:{id:$p},data:{deleted:true}){id}}", Map.of("p", project.id()));

        assertThat(this.emulator.control().files()).isEqualTo(made).isGreaterThanOrEqualTo(before);
    }

    @Test
    void filesOfImportsGoWhenTheirAddressesHaveExpired() {
        LabeledProject project = new LabeledProject(this.uploads, "TEXT", QUESTION, "text");
        int made = this.emulator.control().files();
        assertThat(project.labels(ANSWER)).hasSize(1);
        this.emulator.clock().advance(Duration.ofHours(23));
        assertThat(project.labels(ANSWER)).hasSize(1);
        assertThat(this.emulator.control().files()).isEqualTo(made + 6);

        this.emulator.clock().advance(Duration.ofHours(2));
        assertThat(project.labels(ANSWER)).hasSize(1);

        assertThat(this.emulator.control().files()).isEqualTo(made + 6);
    }

    @Test
    void filesOfPreLabelsGoWithTheirImport() {
        LabeledProject project = new LabeledProject(this.uploads, "TEXT", QUESTION, "text");
        int made = this.emulator.control().files();
        assertThat(project.preLabels(ANSWER)).hasSize(1);
        String found = this.wire
                .data(
                        "query($p:ID!){modelAssistedLabelingPredictionImports(where:{projectId:$p}){id}}",
                        Map.of("p", project.id()))
                .at("/modelAssistedLabelingPredictionImports/0/id")
                .asString();

        this.wire.data(
                "mutation($i:ID!){deleteModelAssistedLabelingPredictionImport(where:{id:$i}){id}}", Map.of("i", found));

        assertThat(this.emulator.control().files()).isEqualTo(made);
    }
}
