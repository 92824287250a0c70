package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.Fact;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What clients that check nothing are answered about projects, batches and ontologies. */
class ProjectInputTest {

    private static final String CREATE = "mutation($n:String!,$m:MediaType!,$e:EditorTaskType)"
            + "{createProject(data:{name:$n,allowedMediaType:$m,editorTaskType:$e}){id}}";
    private static final String BATCH = "mutation($p:ID!,$i:CreateBatchInput!)"
            + "{project(where:{id:$p}){createBatchV2(input:$i){failedDataRowIds}}}";
    private static final String ONTOLOGY =
            "mutation($n:String!,$o:String!){upsertOntology(data:{name:$n,normalized:$o}){id}}";

    private final LabelboxEmulator emulator = LabelboxEmulator.start();
    private final Wire wire = new Wire(this.emulator);

    @AfterEach
    void stop() {
        this.emulator.close();
    }

    private String project() {
        return this.wire
                .data(CREATE, Map.of("n", "p", "m", "IMAGE"))
                .at("/createProject/id")
                .asString();
    }

    /** Code, status and message of the only error. */
    private void refused(JsonNode answer, int status, String message) {
        assertThat(answer.get("errors")).hasSize(1);
        JsonNode error = answer.at("/errors/0");
        assertThat(error.at("/extensions/code").asString()).isEqualTo("INTERNAL_SERVER_ERROR");
        assertThat(error.at("/extensions/exception/status").asInt()).isEqualTo(status);
        assertThat(error.get("message").asString()).contains(message);
    }

    @Test
    @Fact({"P2.3-12", "P9.1-02"})
    void refusesNames() {
        String long300 = "n".repeat(300);
        refused(this.wire.ask(CREATE, Map.of("n", " ", "m", "IMAGE")), 400, "Project name must not be empty");
        refused(this.wire.ask(CREATE, Map.of("n", long300, "m", "IMAGE")), 422, "255");
        refused(this.wire.ask(ONTOLOGY, Map.of("n", long300, "o", "{}")), 422, "255");
        Map<String, Object> batch = Map.of("name", " ", "dataRowIds", List.of("none"));
        refused(this.wire.ask(BATCH, Map.of("p", project(), "i", batch)), 400, "Batch name must not be empty");
    }

    @Test
    @Fact("P9.1-03")
    void refusesAnEditorOfAnotherMediaType() {
        refused(
                this.wire.ask(CREATE, Map.of("n", "p", "m", "IMAGE", "e", "MODEL_CHAT_EVALUATION")),
                422,
                "CONVERSATIONAL");
        assertThat(this.wire
                        .data(CREATE, Map.of("n", "p", "m", "TEXT", "e", "RESPONSE_CREATION"))
                        .has("createProject"))
                .isTrue();
    }

    @Test
    @Fact("P1.3-03")
    void refusesBatchesThatAreEmptyOrTooLarge() {
        String project = project();
        refused(this.wire.ask(BATCH, Map.of("p", project, "i", Map.of("name", "b"))), 422, "at least one data row");
        Map<String, Object> large = Map.of("name", "b", "dataRowIds", Collections.nCopies(100_001, "x"));
        refused(this.wire.ask(BATCH, Map.of("p", project, "i", large)), 422, "exceeds max size");
    }

    /** F6 */
    @Test
    @Fact({"P2.3-20", "P9.2-02"})
    void refusesBatchesWithoutAnyValidDataRow() {
        String project = project();
        malformed(
                batch(project, Map.of("name", "b", "dataRowIds", List.of("none"))),
                "No valid data rows to be added from the list provided!");
        malformed(
                batch(project, Map.of("name", "b", "globalKeys", List.of("k1", "k2"))),
                "Data rows with the following global keys do not exist: k1, k2");
        malformed(
                this.wire.ask(
                        "mutation($p:ID!){project(where:{id:$p}){createBatches("
                                + "input:{batchNamePrefix:\"b\",dataRowIds:[\"none\"]}){tasks{taskId}}}}",
                        Map.of("p", project)),
                "No valid data rows to be added from the list provided!");
        assertThat(this.wire
                        .data("query($p:ID!){project(where:{id:$p}){batches{nodes{id}}}}", Map.of("p", project))
                        .at("/project/batches/nodes"))
                .isEmpty();
    }

    /** F6 */
    @Test
    @Fact("P9.2-02")
    void refusesAPriorityThatIsNull() {
        JsonNode answer = this.wire.ask(
                "mutation($p:ID!){project(where:{id:$p}){createBatchV2("
                        + "input:{name:\"b\",dataRowIds:[\"none\"],priority:null}){failedDataRowIds}}}",
                Map.of("p", project()));

        malformed(answer, "The priority of a batch must not be null");
    }

    @Test
    @Fact("P9.2-03")
    void refusesASecondBatchOfOneName() {
        Map<String, String> project = Map.of("p", project());
        String empty = "mutation($p:ID!){project(where:{id:$p}){createEmptyBatch(input:{name:\"b\"}){id}}}";
        this.wire.data(empty, project);

        assertThat(this.wire.code(empty, project)).isEqualTo("RESOURCE_CONFLICT");
    }

    private JsonNode batch(String project, Map<String, ?> input) {
        return this.wire.ask(BATCH, Map.of("p", project, "i", input));
    }

    private static void malformed(JsonNode answer, String message) {
        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("MALFORMED_REQUEST");
        assertThat(answer.at("/errors/0/message").asString()).isEqualTo(message);
    }

    @Test
    @Fact("P1.2-07")
    void refusesTooManyFeatures() {
        List<Map<String, String>> options = Collections.nCopies(4_000, Map.of("label", "o", "value", "o"));
        Map<String, Object> question = Map.of("type", "radio", "instructions", "q", "name", "q", "options", options);
        String normalized =
                new JsonMapper().writeValueAsString(Map.of("tools", List.of(), "classifications", List.of(question)));
        refused(this.wire.ask(ONTOLOGY, Map.of("n", "o", "o", normalized)), 422, "4000 features");
    }
}
