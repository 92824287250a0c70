package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.Fact;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class GlobalKeyTest {

    private final Uploads uploads = new Uploads();
    private final String dataset = this.uploads.dataset("d");

    @AfterEach
    void stop() {
        this.uploads.close();
    }

    @Test
    @Fact({"P3.5-01", "P3.5-02"})
    void rowsComeInTheOrderOfTheQuestionOnceTheJobIsDone() {
        String first = row("k1");
        String second = row("k2");
        String job = this.uploads
                .wire()
                .data(
                        "query($k:[ID!]!){dataRowsForGlobalKeys(where:{ids:$k}){jobId}}",
                        Map.of("k", List.of("k2", "absent", "k1")))
                .at("/dataRowsForGlobalKeys/jobId")
                .asString();
        String query = "query($j:ID!){dataRowsForGlobalKeysResult(jobId:{id:$j})"
                + "{jobStatus data{fetchedDataRows{id} notFoundGlobalKeys accessDeniedGlobalKeys}}}";

        assertThat(this.uploads.wire().data(query, Map.of("j", job)).toString())
                .contains("IN_PROGRESS", "\"data\":null");
        JsonNode answer = done(query, job, "dataRowsForGlobalKeysResult");

        assertThat(answer.get("fetchedDataRows").toString())
                .isEqualTo("[{\"id\":\"" + second + "\"},{\"id\":\"\"},{\"id\":\"" + first + "\"}]");
        assertThat(answer.get("notFoundGlobalKeys").toString()).isEqualTo("[\"absent\"]");
    }

    /** F17 */
    @Test
    @Fact("P3.5-03")
    void assignmentsAreJudgedOneByOne() {
        String first = row("k1");
        String second = row("k2");
        List<Map<String, String>> inputs = List.of(
                Map.of("dataRowId", first, "globalKey", "new"),
                Map.of("dataRowId", second, "globalKey", " spaced "),
                Map.of("dataRowId", second, "globalKey", "two  blanks"),
                Map.of("dataRowId", second, "globalKey", "new"),
                Map.of("dataRowId", "cmabsent", "globalKey", "k9"));
        String job = this.uploads
                .wire()
                .data(
                        "mutation($a:[AssignGlobalKeyToDataRowInput!]!)"
                                + "{assignGlobalKeysToDataRows(data:{assignInputs:$a}){jobId}}",
                        Map.of("a", inputs))
                .at("/assignGlobalKeysToDataRows/jobId")
                .asString();

        JsonNode answer = done(
                "query($j:ID!){assignGlobalKeysToDataRowsResult(jobId:{id:$j}){jobStatus data"
                        + "{sanitizedAssignments{dataRowId globalKey} unmodifiedAssignments{dataRowId globalKey}"
                        + " invalidGlobalKeyAssignments{dataRowId globalKey} accessDeniedAssignments{dataRowId globalKey}}}}",
                job,
                "assignGlobalKeysToDataRowsResult");

        assertThat(answer.get("unmodifiedAssignments")).hasSize(1);
        assertThat(answer.get("sanitizedAssignments")).isEmpty();
        assertThat(answer.get("invalidGlobalKeyAssignments").findValuesAsString("globalKey"))
                .containsExactly(" spaced ", "two  blanks", "new", "k9");
        assertThat(this.uploads.row(second, "globalKey").get("globalKey").asString())
                .isEqualTo("k2");
        assertThat(this.uploads.row(first, "globalKey").get("globalKey").asString())
                .isEqualTo("new");
    }

    @Test
    @Fact("P3.5-04")
    void clearedKeysAreFree() {
        String id = row("k1");
        String job = this.uploads
                .wire()
                .data(
                        "mutation($k:[ID!]!){clearGlobalKeys(where:{ids:$k}){jobId}}",
                        Map.of("k", List.of("k1", "absent")))
                .at("/clearGlobalKeys/jobId")
                .asString();

        JsonNode answer = done(
                "query($j:ID!){clearGlobalKeysResult(jobId:{id:$j}){jobStatus data{clearedGlobalKeys"
                        + " failedToClearGlobalKeys notFoundGlobalKeys accessDeniedGlobalKeys}}}",
                job,
                "clearGlobalKeysResult");

        assertThat(answer.get("clearedGlobalKeys").toString()).isEqualTo("[\"k1\"]");
        assertThat(answer.get("notFoundGlobalKeys").toString()).isEqualTo("[\"absent\"]");
        assertThat(this.uploads.row(id, "globalKey").get("globalKey").isNull()).isTrue();
        assertThat(row("k1")).isNotEqualTo(id);
    }

    @Test
    void aJobOfAnotherKindIsNotFound() {
        String job = this.uploads
                .wire()
                .data("{dataRowsForGlobalKeys(where:{ids:[]}){jobId}}")
                .at("/dataRowsForGlobalKeys/jobId")
                .asString();

        assertThat(this.uploads
                        .wire()
                        .code("query($j:ID!){clearGlobalKeysResult(jobId:{id:$j}){jobStatus}}", Map.of("j", job)))
                .isEqualTo("RESOURCE_NOT_FOUND");
    }

    private JsonNode done(String query, String job, String root) {
        this.uploads.emulator().clock().advance(Uploads.LATENCY);
        JsonNode result = this.uploads.wire().data(query, Map.of("j", job)).get(root);
        assertThat(result.get("jobStatus").asString()).isEqualTo("COMPLETE");
        return result.get("data");
    }

    private String row(String key) {
        return this.uploads
                .made(this.uploads.upsert(List.of(List.of(Uploads.create(this.dataset, "text", key)))))
                .get(0);
    }
}
