package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.Fact;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Projects, their batches and queues. */
class ProjectTest {

    private final Uploads uploads = new Uploads();
    private final Wire wire = this.uploads.wire();

    @AfterEach
    void stop() {
        this.uploads.close();
    }

    private JsonNode project(String settings) {
        return this.wire
                .data("mutation{createProject(data:{name:\"p\"," + settings + "}){id uploadType editorTaskType"
                        + " autoAuditNumberOfLabels autoAuditPercentage isBenchmarkEnabled isConsensusEnabled}}")
                .get("createProject");
    }

    private String id(String settings) {
        return project(settings).get("id").asString();
    }

    private JsonNode inProject(String project, String change) {
        return this.wire.ask("mutation($p:ID!){project(where:{id:$p}){" + change + "}}", Map.of("p", project));
    }

    private static String code(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").asString("");
    }

    @Test
    @Fact("P3.2-07")
    void whereThePlatformMakesTheRowsBatchesAreRefused() {
        JsonNode prompts = project("allowedMediaType:LLM_PROMPT_CREATION");
        JsonNode chats = project("allowedMediaType:CONVERSATIONAL,editorTaskType:MODEL_CHAT_EVALUATION");
        String empty = "createEmptyBatch(input:{name:\"b\"}){id}";

        assertThat(prompts.get("uploadType").asString()).isEqualTo("AUTO");
        assertThat(code(inProject(prompts.get("id").asString(), empty))).isEqualTo("OPERATION_NOT_ALLOWED");
        assertThat(code(inProject(chats.get("id").asString(), empty))).isEmpty();
        assertThat(project("allowedMediaType:IMAGE").get("uploadType").asString())
                .isEqualTo("MANUAL");
    }

    @Test
    @Fact("P9.1-01")
    void settingsAreThoseOfItsCreation() {
        JsonNode plain = project("allowedMediaType:IMAGE");
        JsonNode consensus = project("allowedMediaType:IMAGE,isConsensusEnabled:true,isBenchmarkEnabled:false,"
                + "autoAuditNumberOfLabels:3,autoAuditPercentage:0");

        assertThat(plain.get("autoAuditNumberOfLabels").asInt()).isEqualTo(1);
        assertThat(plain.get("autoAuditPercentage").asDouble()).isEqualTo(1);
        assertThat(plain.get("editorTaskType").isNull()).isTrue();
        assertThat(consensus.get("autoAuditNumberOfLabels").asInt()).isEqualTo(3);
        assertThat(consensus.get("autoAuditPercentage").asDouble()).isZero();
        assertThat(consensus.get("isConsensusEnabled").asBoolean()).isTrue();
        assertThat(consensus.get("isBenchmarkEnabled").asBoolean()).isFalse();
    }

    @Test
    @Fact({"P9.1-01", "P9.1-04"})
    void auditSettingsChangeWithinTheQualityMode() {
        String benchmark = id("allowedMediaType:IMAGE");
        String consensus = id("allowedMediaType:IMAGE,autoAuditNumberOfLabels:3,autoAuditPercentage:0");

        assertThat(update(consensus, "autoAuditNumberOfLabels:2,autoAuditPercentage:0.5")
                        .at("/data/updateProject")
                        .toString())
                .isEqualTo("{\"name\":\"p\",\"autoAuditNumberOfLabels\":2,\"autoAuditPercentage\":0.5}");
        assertThat(update(consensus, "autoAuditNumberOfLabels:5")
                        .at("/data/updateProject/autoAuditPercentage")
                        .asDouble())
                .isEqualTo(0.5);
        for (JsonNode refused : List.of(
                update(benchmark, "name:\"q\",autoAuditPercentage:0.5"),
                update(consensus, "name:\"q\",autoAuditNumberOfLabels:1,autoAuditPercentage:1"))) {
            assertThat(refused.at("/errors/0/message").asString()).contains("quality mode");
        }
        assertThat(this.wire.data("{projects{name}}").findValuesAsString("name"))
                .containsExactly("p", "p");
    }

    private JsonNode update(String project, String changes) {
        return this.wire.ask(
                "mutation($p:ID!){updateProject(where:{id:$p},data:{" + changes
                        + "}){name autoAuditNumberOfLabels autoAuditPercentage}}",
                Map.of("p", project));
    }

    private String ontology(String mediaType) {
        return this.wire
                .data("mutation{upsertOntology(data:{name:\"o\",normalized:\"{}\"" + mediaType + "}){id}}")
                .at("/upsertOntology/id")
                .asString();
    }

    @Test
    @Fact("P9.1-06")
    void onlyAFittingOntologyIsConnected() {
        String project = id("allowedMediaType:IMAGE");

        JsonNode refused =
                inProject(project, "connectOntology(ontologyId:\"" + ontology(",mediaType:TEXT") + "\"){id}");
        assertThat(refused.at("/errors/0/extensions/exception/status").asInt()).isEqualTo(422);
        for (String mediaType : List.of("", ",mediaType:IMAGE")) {
            String fitting = ontology(mediaType);
            assertThat(inProject(project, "connectOntology(ontologyId:\"" + fitting + "\"){ontology{id}}")
                            .at("/data/project/connectOntology/ontology/id")
                            .asString())
                    .isEqualTo(fitting);
        }
    }

    private boolean hasEditor(String project) {
        return this.wire
                .data("query($p:ID!){project(where:{id:$p}){labelingFrontend{name}}}", Map.of("p", project))
                .at("/project/labelingFrontend/name")
                .asString("")
                .equals("Editor");
    }

    @Test
    @Fact("P9.1-07")
    void chatsComeWithTheirEditor() {
        String plain = id("allowedMediaType:IMAGE");

        assertThat(hasEditor(id("allowedMediaType:CONVERSATIONAL,editorTaskType:MODEL_CHAT_EVALUATION")))
                .isTrue();
        assertThat(hasEditor(plain)).isFalse();
        String editor = this.wire
                .data("{labelingFrontends(where:{AND:[{name:\"Editor\"},{deleted:false}]}){id}}")
                .at("/labelingFrontends/0/id")
                .asString();
        this.wire.data(
                "mutation($p:ID!,$e:ID!){updateProject(where:{id:$p},data:{labelingFrontend:{connect:{id:$e}}}){id}}",
                Map.of("p", plain, "e", editor));
        assertThat(hasEditor(plain)).isTrue();
    }

    @Test
    @Fact("P9.1-12")
    void theLastActivityIsThatOfTheLastWork() {
        LabeledProject project = new LabeledProject(
                this.uploads,
                "IMAGE",
                "{\"tools\":[],\"classifications\":[{\"type\":\"text\",\"name\":\"remark\",\"options\":[]}]}",
                "https://example.org/1.png");
        String before = lastActivity(project.id());
        project.labeled("\"name\":\"remark\",\"answer\":\"x\"");

        assertThat(lastActivity(project.id())).isGreaterThan(before).matches("2026-03-01T12:0\\d.*Z");
    }

    private String lastActivity(String project) {
        return this.wire
                .data("query($p:ID!){project(where:{id:$p}){lastActivityTime}}", Map.of("p", project))
                .at("/project/lastActivityTime")
                .asString("");
    }

    @Test
    @Fact({"P9.3-01", "P9.3-04"})
    void queuesAreThoseOfTheDefaultWorkflow() {
        JsonNode queues = this.wire
                .data(
                        "query($p:ID!){project(where:{id:$p}){taskQueues{id name queueType dataRowCount}}}",
                        Map.of("p", id("allowedMediaType:IMAGE")))
                .at("/project/taskQueues");

        assertThat(queues.findValuesAsString("name"))
                .contains("Initial labeling task", "Initial review task", "Rework (all rejected)");
        assertThat(queues.findValuesAsString("queueType")).contains("MANUAL_REVIEW_QUEUE", "MANUAL_REWORK_QUEUE");
        assertThat(queues.findValuesAsString("id")).allMatch(id -> id.length() == 36);
        assertThat(queues.findValuesAsString("dataRowCount")).containsOnly("0");
    }

    @Test
    @Fact("P9.4-01")
    void statesAreCounted() {
        String project = new LabeledProject(this.uploads, "IMAGE", "{}", "https://example.org/1.png").id();
        JsonNode states = this.wire
                .data(
                        "query($p:ID!){project(where:{id:$p}){workstreamStateCounts{state count} completedDataRowCount"
                                + " issues{totalCount}}}",
                        Map.of("p", project))
                .get("project");

        assertThat(states.get("workstreamStateCounts").valueStream())
                .extracting(each -> each.get("state").asString() + " " + each.get("count"))
                .containsExactlyInAnyOrder(
                        "All 1", "Unlabeled 1", "Labeled 0", "InReview 0", "InRework 0", "Skipped 0", "Done 0");
        assertThat(states.get("completedDataRowCount").asInt()).isZero();
    }
}
