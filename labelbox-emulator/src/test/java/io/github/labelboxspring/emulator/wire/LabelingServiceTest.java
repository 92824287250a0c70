package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.Fact;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LabelingServiceTest {

    private final LabelboxEmulator emulator = LabelboxEmulator.start();
    private final Wire wire = new Wire(this.emulator);

    @AfterEach
    void stop() {
        this.emulator.close();
    }

    @Test
    @Fact({"P2.3-10", "W-10"})
    void tellsAllThatIsMissingAtOnce() {
        String project = this.wire
                .data("mutation{createProject(data:{name:\"p\",allowedMediaType:CONVERSATIONAL,"
                        + "editorTaskType:MODEL_CHAT_EVALUATION}){id}}")
                .at("/createProject/id")
                .asString();
        String ontology = this.wire
                .data("mutation{upsertOntology(data:{name:\"o\",normalized:\"{}\"}){id}}")
                .at("/upsertOntology/id")
                .asString();
        this.wire.data(
                "mutation($p:ID!,$o:ID!){project(where:{id:$p}){connectOntology(ontologyId:$o){id}}"
                        + " upsertProjectBoostWorkforce(data:{projectId:$p}){success}}",
                Map.of("p", project, "o", ontology));

        JsonNode error = this.wire
                .ask(
                        "mutation($p:ID!){validateAndRequestProjectBoostWorkforce(data:{projectId:$p}){success}}",
                        Map.of("p", project))
                .at("/errors/0");

        assertThat(error.at("/extensions/code").asString()).isEqualTo("MALFORMED_REQUEST");
        assertThat(error.get("errors").size()).isGreaterThan(1);
        assertThat(error.get("errors").valueStream())
                .allSatisfy(each -> assertThat(each.propertyNames()).containsExactlyInAnyOrder("error", "errorType"));
        assertThat(error.get("errors").toString())
                .contains(
                        "\"error\":\"Project model config is not completed\"",
                        "\"errorType\":\"PROJECT_MODEL_CONFIG\"");
    }

    @Test
    @Fact("W-09")
    void isSetUpOnce() {
        String project = this.wire
                .data("mutation{createProject(data:{name:\"p\",allowedMediaType:IMAGE}){id}}")
                .at("/createProject/id")
                .asString();
        String query = "query($p:ID!){projectBoostWorkforce(data:{projectId:$p}){id projectId createdById status}}";
        String start = "mutation($p:ID!){upsertProjectBoostWorkforce(data:{projectId:$p}){success}}";

        assertThat(this.wire
                        .data(query, Map.of("p", project))
                        .get("projectBoostWorkforce")
                        .isNull())
                .isTrue();
        this.wire.data(start, Map.of("p", project));
        JsonNode service = this.wire.data(query, Map.of("p", project)).get("projectBoostWorkforce");
        this.wire.data(start, Map.of("p", project));

        assertThat(service.get("status").asString()).isEqualTo("SET_UP");
        assertThat(service.get("projectId").asString()).isEqualTo(project);
        assertThat(this.wire.data(query, Map.of("p", project)).get("projectBoostWorkforce"))
                .isEqualTo(service);
    }

    @Test
    @Fact("W-12")
    void anAbsentProjectHasNoDashboard() {
        assertThat(this.wire
                        .data("{getProjectById(input:{id:\"none\"}){id}}")
                        .get("getProjectById")
                        .isNull())
                .isTrue();
    }
}
