package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.Fact;
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
}
