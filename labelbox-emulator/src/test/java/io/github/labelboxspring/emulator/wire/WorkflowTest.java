package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.labelboxspring.emulator.Fact;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.emulator.Work;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Graphs of workflows, and the way of data rows through them. */
class WorkflowTest {

    private static final String READ =
            "query($p:ID!){projectWorkflow(projectId:$p){projectId config createdAt updatedAt}}";
    private static final String UPDATE =
            "mutation($i:UpdateProjectWorkflowInput!){updateProjectWorkflow(input:$i){projectId config createdAt updatedAt}}";
    private static final JsonMapper JSON = new JsonMapper();

    private final Uploads uploads = new Uploads();
    private final LabelboxEmulator emulator = this.uploads.emulator();
    private final Wire wire = this.uploads.wire();
    private final LabeledProject made = new LabeledProject(
            this.uploads,
            "IMAGE",
            "{\"classifications\":[{\"type\":\"text\",\"name\":\"remark\",\"options\":[]}]}",
            "https://example.org/1.png");
    private final String project = this.made.id();

    @AfterEach
    void stop() {
        this.emulator.close();
    }

    private JsonNode workflow() {
        return this.wire.data(READ, Map.of("p", this.project)).get("projectWorkflow");
    }

    private Map<String, Object> input(String config) {
        return Map.of(
                "i",
                Map.of(
                        "projectId",
                        this.project,
                        "config",
                        JSON.readValue(config, Map.class),
                        "routeDataRows",
                        List.of()));
    }

    private JsonNode saved(String config) {
        return this.wire.data(UPDATE, input(config)).get("updateProjectWorkflow");
    }

    private String refused(String config) {
        JsonNode error = this.wire.ask(UPDATE, input(config)).at("/errors/0");
        assertThat(error.at("/extensions/code").asString()).isEqualTo("MALFORMED_REQUEST");
        return error.get("message").asString();
    }

    private String initial(String definition) {
        return workflow()
                .at("/config/nodes")
                .valueStream()
                .filter(node -> node.get("definitionId").asString().equals(definition))
                .map(node -> node.get("id").asString())
                .findFirst()
                .orElseThrow();
    }

    /** The initial nodes of the project, whose edges lead to {@code first}, with more nodes and edges. */
    private String config(String nodes, String edges) {
        String labeling = initial("initial_labeling_task");
        String rework = initial("initial_rework_task");
        return """
                {"nodes":[{"id":"%1$s","definitionId":"initial_labeling_task"},
                {"id":"%2$s","definitionId":"initial_rework_task"},%3$s],
                "edges":[{"source":"%1$s","sourceHandle":"if","target":"first"},
                {"source":"%2$s","sourceHandle":"out","target":"first"}%4$s],"viewport":{"zoom":0.5}}
                """.replace("%1$s", labeling)
                .replace("%2$s", rework)
                .replace("%3$s", nodes)
                .replace("%4$s", edges);
    }

    private JsonNode details() {
        return this.made.inProject("includeProjectDetails").get("project_details");
    }

    @Test
    @Fact("P9.3-05")
    void aGraphIsKeptAsItWasSaved() {
        assertThat(workflow().get("updatedAt")).isEqualTo(workflow().get("createdAt"));
        this.emulator.clock().advance(Duration.ofSeconds(1));
        String config = config(
                "{\"id\":\"first\",\"definitionId\":\"done\",\"label\":\"End\",\"future\":[1,{\"a\":null}]}", "");

        JsonNode saved = saved(config);

        assertThat(saved.get("config")).isEqualTo(JSON.readTree(config));
        assertThat(workflow()).isEqualTo(saved);
        assertThat(saved.get("updatedAt").asString())
                .isGreaterThan(saved.get("createdAt").asString());
    }

    @Test
    void graphsThatLeadNowhereAreRefused() {
        assertThat(refused("{\"nodes\":[],\"edges\":[]}")).contains("exactly one node initial_labeling_task");
        assertThat(refused("{\"nodes\":{}}")).contains("nodes must be a list");
        String done = "{\"id\":\"first\",\"definitionId\":\"done\"}";
        assertThat(refused(config(done, "").replace(initial("initial_rework_task"), "another")))
                .contains("must keep its id");
        assertThat(refused(config(done + ",{\"id\":\"alone\",\"definitionId\":\"done\"}", "")))
                .contains("alone has no incoming");
        assertThat(refused(config("{\"id\":\"first\",\"definitionId\":\"review_task\"}", "")))
                .contains("first has no outgoing");
        assertThat(refused(config(done, ",{\"source\":\"first\",\"sourceHandle\":\"if\",\"target\":\"gone\"}")))
                .contains("gone");
        assertThat(refused(config("{\"id\":\"first\",\"definitionId\":\"done\",\"filters\":[\"all\"]}", "")))
                .contains("filters must be a list of objects");
        assertThat(refused(config("{\"id\":\"first\",\"definitionId\":\"done\",\"config\":{}}", "")))
                .contains("config must be a list of objects");
        JsonNode routed = this.wire.ask(
                UPDATE,
                Map.of("i", Map.of("projectId", this.project, "config", Map.of(), "routeDataRows", List.of(Map.of()))));
        assertThat(routed.at("/errors/0/extensions/code").asString()).isEqualTo("NOT_IMPLEMENTED");
    }

    @Test
    @Fact("P9.3-10")
    void dataRowsFollowTheEdges() {
        saved(config("""
                {"id":"first","definitionId":"logic","filterLogic":"and","filters":[
                {"field":"LabelingTime","operator":"is","metadata":{"time_lt":60}}]},
                {"id":"end","definitionId":"done","label":"End"},
                {"id":"look","definitionId":"review_task","label":"Look"},
                {"id":"back","definitionId":"send_to_rework"}""", """
                ,{"source":"first","sourceHandle":"if","target":"end"},
                {"source":"first","sourceHandle":"else","target":"look"},
                {"source":"look","sourceHandle":"if","target":"end"},
                {"source":"look","sourceHandle":"else","target":"back"}"""));
        Work work = this.emulator.people().work(this.emulator.people().all().get(0));

        String label = work.label(this.project, LabeledProject.KEY, List.of(), Duration.ofMinutes(2));
        work.reject(label, Duration.ZERO);
        assertThat(details().get("workflow_status").asString()).isEqualTo("IN_REWORK");
        work.resubmit(label, Duration.ZERO);
        work.approve(label, Duration.ZERO);

        assertThat(details().get("task_name").asString()).isEqualTo("End");
        assertThat(details().get("workflow_history").findValuesAsString("action"))
                .containsExactly("Move", "Reject", "Move", "Approve");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"LabeledAt\",\"metadata\":[\"2020-01-01T01:01:01.123456.000Z\",\"2020-01-02T00:00:00.000Z\"]",
                "\"LabeledAt\",\"metadata\":[]",
                "\"ConsensusAverage\",\"metadata\":[0.5]",
                "\"LabelingTime\",\"metadata\":{\"time_range_inclusive\":[1]}"
            })
    void filtersThatCannotBeUnderstoodAreRefusedOnceTheyAreAsked(String filter) {
        fork(filter);
        Work work = this.emulator.people().work(this.emulator.people().all().get(0));

        assertThatThrownBy(() -> work.label(this.project, LabeledProject.KEY, List.of(), Duration.ZERO))
                .hasMessageStartingWith("A workflow filter cannot be understood: ");
        assertThat(details().get("workflow_history")).isEmpty();
    }

    @Test
    void anImportWhoseDataRowsHaveNoWayMakesNoLabels() {
        fork("\"NlSearch\",\"metadata\":{}");

        Map<String, Object> named = Map.of("p", this.project, "n", "import");
        this.wire.upload(
                "mutation($p:ID!,$n:String!,$file:Upload!){createLabelImport(data:{projectId:$p,name:$n,"
                        + "filePayload:{file:$file,contentLength:1}}){id}}",
                named,
                "i.ndjson",
                "application/x-ndjson",
                LabeledProject.line("\"name\":\"remark\",\"answer\":\"x\"").getBytes(StandardCharsets.UTF_8));
        this.emulator.clock().advance(Uploads.LATENCY);

        assertThat(this.wire
                        .data("query($p:ID!,$n:String!){labelImport(where:{projectId:$p,name:$n}){state}}", named)
                        .at("/labelImport/state")
                        .asString())
                .isEqualTo("FAILED");
        assertThat(this.made.inProject("includeProjectDetails").get("labels")).isEmpty();
        assertThat(details().get("workflow_status").asString()).isEqualTo("TO_LABEL");
    }

    /** Saves a workflow whose data rows go one way or the other by this filter. */
    private void fork(String filter) {
        saved(config(
                "{\"id\":\"first\",\"definitionId\":\"logic\",\"filters\":[{\"operator\":\"is\",\"field\":" + filter
                        + "}]},{\"id\":\"end\",\"definitionId\":\"done\"}",
                ",{\"source\":\"first\",\"sourceHandle\":\"if\",\"target\":\"end\"},"
                        + "{\"source\":\"first\",\"sourceHandle\":\"else\",\"target\":\"end\"}"));
    }

    @Test
    void aForkWithoutAWayOnIsRefused() {
        saved(config(
                "{\"id\":\"first\",\"definitionId\":\"logic\",\"filters\":[{\"field\":\"Dataset\",\"operator\":\"is\","
                        + "\"metadata\":[]}]},{\"id\":\"end\",\"definitionId\":\"done\"}",
                ",{\"source\":\"first\",\"sourceHandle\":\"if\",\"target\":\"end\"}"));
        Work work = this.emulator.people().work(this.emulator.people().all().get(0));

        assertThatThrownBy(() -> work.label(this.project, LabeledProject.KEY, List.of(), Duration.ZERO))
                .hasMessage("The workflow has no way on from the node first by its output else");
        assertThat(details().get("workflow_history")).isEmpty();
    }
}
