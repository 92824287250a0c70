package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.Fact;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** F20: what the platform says of the models of live evaluations. */
class ModelSetupTest {

    private final LabelboxEmulator emulator = LabelboxEmulator.start();
    private final Wire wire = new Wire(this.emulator);

    @AfterEach
    void stop() {
        this.emulator.close();
    }

    private String project(String settings) {
        return this.wire
                .data("mutation{createProject(data:{name:\"p\"," + settings + "}){id}}")
                .at("/createProject/id")
                .asString();
    }

    private JsonNode complete(String project) {
        return this.wire.ask(
                "mutation($p:ID!){setProjectModelSetupComplete(where:{id:$p},data:{modelSetupComplete:true})"
                        + "{modelSetupComplete}}",
                Map.of("p", project));
    }

    @Test
    @Fact("P2.3-15")
    void othersHaveNone() {
        assertThat(complete(project("allowedMediaType:IMAGE"))
                        .at("/errors/0/message")
                        .asString())
                .isEqualTo("Only live model chat evaluation projects can complete model setup");
    }

    @Test
    @Fact({"P2.3-15", "R-13"})
    void isFixedOnceItIsComplete() {
        String live = project("allowedMediaType:CONVERSATIONAL,editorTaskType:MODEL_CHAT_EVALUATION");
        assertThat(complete(live)
                        .at("/data/setProjectModelSetupComplete/modelSetupComplete")
                        .asBoolean())
                .isTrue();
        assertThat(this.wire
                        .ask(
                                "mutation($p:ID!){createProjectModelConfig(input:{projectId:$p,modelConfigId:\"cm0\","
                                        + "responseCount:1}){projectModelConfigId}}",
                                Map.of("p", live))
                        .at("/errors/0/message")
                        .asString())
                .isEqualTo("Cannot create model config for project because model setup is complete");
    }
}
