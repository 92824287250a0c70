package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.Fact;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Data rows that are sent from project to project. */
class SendingTest {

    private static final String ONTOLOGY =
            "{\"tools\":[],\"classifications\":[{\"type\":\"text\",\"name\":\"remark\",\"options\":[]}]}";

    private final Uploads uploads = new Uploads();
    private final Wire wire = this.uploads.wire();
    private final LabeledProject from = new LabeledProject(this.uploads, "IMAGE", ONTOLOGY, "https://example.org/1.png")
            .labeled("\"name\":\"remark\",\"answer\":\"first\"");
    private final String to = this.wire
            .data("mutation($p:ID!){cloneProject(data:{projectId:$p}){id}}", Map.of("p", this.from.id()))
            .at("/cloneProject/id")
            .asString();

    @AfterEach
    void stop() {
        this.uploads.close();
    }

    private void send(String strategy) {
        send(this.from, this.to, Map.of(), strategy);
    }

    private void send(LabeledProject from, String to, Map<String, String> mapping, String strategy) {
        Map<String, ?> input = Map.of(
                "destinationProjectId", to,
                "destinationTaskQueue", Map.of("type", "done"),
                "batchInput", Map.of("batchName", "sent", "batchPriority", 4),
                "annotationsInput", Map.of("projectId", from.id(), "featureSchemaIdsMapping", mapping),
                "conflictLabelsResolutionStrategy", strategy,
                "searchQuery", Map.of("query", List.of(Map.of("type", "global_key", "ids", List.of("k")))));
        String task = this.wire
                .data(
                        "mutation($i:SendToAnnotateFromCatalogInput!){sendToAnnotateFromCatalog(input:$i){taskId}}",
                        Map.of("i", input))
                .at("/sendToAnnotateFromCatalog/taskId")
                .asString();
        this.uploads.emulator().clock().advance(Uploads.LATENCY);
        assertThat(this.wire
                        .data("query($t:ID!){task(where:{id:$t}){type status}}", Map.of("t", task))
                        .get("task")
                        .toString())
                .isEqualTo("{\"type\":\"send-to-annotate\",\"status\":\"COMPLETE\"}");
    }

    private JsonNode arrived() {
        return Exports.project(this.uploads, this.to, "includeProjectDetails")
                .get(0)
                .at("/projects/" + this.to);
    }

    private String answer() {
        assertThat(arrived().get("labels")).hasSize(1);
        return arrived()
                .at("/labels/0/annotations/classifications/0/text_answer/content")
                .asString();
    }

    @Test
    @Fact({"P9.7-03", "P7-04"})
    void existingLabelsStayUnlessTheyAreOverridden() {
        send("KEEP_EXISTING");
        assertThat(answer()).isEqualTo("first");
        assertThat(arrived().at("/project_details/workflow_status").asString()).isEqualTo("DONE");
        assertThat(arrived().at("/project_details/batch_name").asString()).isEqualTo("sent");

        relabel("second");
        send("KEEP_EXISTING");
        assertThat(answer()).isEqualTo("first");
        send("OVERRIDE_WITH_ANNOTATIONS");
        assertThat(answer()).isEqualTo("second");
    }

    private void relabel(String answer) {
        String label = this.wire
                .data("query($p:ID!){project(where:{id:$p}){labels{id}}}", Map.of("p", this.from.id()))
                .at("/project/labels/0/id")
                .asString();
        this.wire.data("mutation($l:ID!){deleteLabels(labelIds:[$l]){id}}", Map.of("l", label));
        this.from.labeled("\"name\":\"remark\",\"answer\":\"" + answer + "\"");
    }

    @Test
    @Fact("P9.7-02")
    void nestedAnswersFollowTheMapping() {
        LabeledProject source = new LabeledProject(this.uploads, "IMAGE", nested("", 2), "https://example.org/2.png")
                .labeled(
                        "\"name\":\"box\",\"bbox\":{\"top\":1,\"left\":2,\"height\":3,\"width\":4},"
                                + "\"classifications\":[{\"name\":\"sharp\",\"answer\":{\"name\":\"yes 0\"}}]",
                        "\"name\":\"digit\",\"answer\":{\"name\":\"digit 1\",\"classifications\":["
                                + "{\"name\":\"sure\",\"answer\":\"quite\"}]}",
                        "\"name\":\"flaws\",\"answer\":[{\"name\":\"flaw 0\"},{\"name\":\"flaw 1\"}]");
        String target =
                new LabeledProject(this.uploads, "IMAGE", nested("other ", 2), "https://example.org/3.png").id();
        List<String> ids = schemaIds(source.id());
        List<String> others = schemaIds(target);
        Map<String, String> mapping =
                IntStream.range(0, ids.size()).boxed().collect(Collectors.toMap(ids::get, others::get));

        send(source, target, mapping, "OVERRIDE_WITH_ANNOTATIONS");

        JsonNode annotations = annotations(target);
        assertThat(annotations.at("/objects/0/name").asString()).isEqualTo("other box");
        assertThat(annotations
                        .at("/objects/0/classifications/0/radio_answer/name")
                        .asString())
                .isEqualTo("other yes 0");
        assertThat(annotations.at("/classifications/0/radio_answer/name").asString())
                .isEqualTo("other digit 1");
        assertThat(annotations
                        .at("/classifications/0/radio_answer/classifications/0/text_answer/content")
                        .asString())
                .isEqualTo("quite");
        assertThat(annotations.at("/classifications/1/checklist_answers").findValuesAsString("name"))
                .containsExactly("other flaw 0", "other flaw 1");
    }

    @Test
    @Fact("P9.7-02")
    void answersWithoutACounterpartAreLeftOut() {
        LabeledProject source = new LabeledProject(this.uploads, "IMAGE", nested("", 1), "https://example.org/2.png")
                .labeled(
                        "\"name\":\"box\",\"bbox\":{\"top\":1,\"left\":2,\"height\":3,\"width\":4},"
                                + "\"classifications\":[{\"name\":\"sharp\",\"answer\":{\"name\":\"yes 0\"}}]",
                        "\"name\":\"digit\",\"answer\":{\"name\":\"digit 0\"}");
        String target = new LabeledProject(this.uploads, "IMAGE", nested("", 1), "https://example.org/3.png").id();
        Map<String, String> tools = Map.of(tool(source.id()), tool(target));

        send(source, target, tools, "OVERRIDE_WITH_ANNOTATIONS");

        JsonNode annotations = annotations(target);
        assertThat(annotations.at("/objects/0/bounding_box/left").asInt()).isEqualTo(2);
        assertThat(annotations.at("/objects/0/classifications")).isEmpty();
        assertThat(annotations.get("classifications")).isEmpty();
    }

    /** A tool and questions whose names begin alike. */
    private static String nested(String prefix, int options) {
        String text = "{\"type\":\"text\",\"name\":\"%1$ssure\",\"options\":[]}";
        return ("{\"tools\":[{\"tool\":\"rectangle\",\"name\":\"%1$sbox\",\"classifications\":["
                        + "{\"type\":\"radio\",\"name\":\"%1$ssharp\",\"options\":" + options("yes", options, "")
                        + "}]}],\"classifications\":[{\"type\":\"radio\",\"name\":\"%1$sdigit\",\"options\":"
                        + options("digit", options, text)
                        + "},{\"type\":\"checklist\",\"name\":\"%1$sflaws\",\"options\":"
                        + options("flaw", options, "") + "}]}")
                .formatted(prefix);
    }

    private static String options(String stem, int count, String below) {
        return IntStream.range(0, count)
                .mapToObj(number -> "{\"label\":\"%1$s" + stem + " " + number + "\",\"value\":\"" + stem + number
                        + "\",\"options\":[" + below + "]}")
                .toList()
                .toString();
    }

    /** Return the ids of all features of the project's ontology, in the same order for ontologies of the same form. */
    private List<String> schemaIds(String project) {
        return ontology(project).findValuesAsString("featureSchemaId");
    }

    private String tool(String project) {
        return ontology(project).at("/tools/0/featureSchemaId").asString();
    }

    private JsonNode ontology(String project) {
        return this.wire
                .data("query($p:ID!){project(where:{id:$p}){ontology{normalized}}}", Map.of("p", project))
                .at("/project/ontology/normalized");
    }

    private JsonNode annotations(String project) {
        return Exports.project(this.uploads, project).get(0).at("/projects/" + project + "/labels/0/annotations");
    }

    @Test
    @Fact("P9.7-02")
    void predictionsComeWithinTheConfidences() {
        String run = modelRun();
        predict(run, "0.3", "unsure");
        predict(run, "0.8", "sure");
        Map<String, ?> input = Map.of(
                "destinationProjectId", this.to,
                "destinationTaskQueue", Map.of("type", "done"),
                "batchInput", Map.of("batchName", "sent"),
                "predictionsInput",
                        Map.of(
                                "modelRunId",
                                run,
                                "minConfidence",
                                0.5,
                                "maxConfidence",
                                0.9,
                                "featureSchemaIdsMapping",
                                Map.of()),
                "sourceModelRunId", run,
                "searchQuery", List.of(Map.of("type", "global_key", "ids", List.of("k"))));
        this.wire.data(
                "mutation($i:SendToAnnotateFromMeaInput!){sendToAnnotateFromMea(input:$i){taskId}}",
                Map.of("i", input));
        this.uploads.emulator().clock().advance(Uploads.LATENCY);

        assertThat(arrived().at("/labels/0/annotations/classifications").findValuesAsString("content"))
                .containsExactly("sure");
    }

    /** A run of a model with the ontology of the projects, with the data row. */
    private String modelRun() {
        String ontology = this.wire
                .data("query($p:ID!){project(where:{id:$p}){ontology{id}}}", Map.of("p", this.to))
                .at("/project/ontology/id")
                .asString();
        String run = this.uploads.modelRun(ontology);
        this.uploads.register(run, LabeledProject.KEY);
        return run;
    }

    private void predict(String run, String confidence, String answer) {
        this.wire.upload(
                "mutation($r:ID!,$n:String!,$file:Upload!){createModelErrorAnalysisPredictionImport("
                        + "data:{modelRunId:$r,name:$n,filePayload:{file:$file,contentLength:1}}){id}}",
                Map.of("r", run, "n", answer),
                "p.ndjson",
                "application/x-ndjson",
                LabeledProject.line("\"name\":\"remark\",\"answer\":\"" + answer + "\",\"confidence\":" + confidence)
                        .getBytes(StandardCharsets.UTF_8));
        this.uploads.emulator().clock().advance(Uploads.LATENCY);
    }
}
