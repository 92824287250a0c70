package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.Fact;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Which ids look how. */
class IdTest {

    private static final String CUID = "c[a-z0-9]{24}";
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Uploads uploads = new Uploads();
    private final Wire wire = this.uploads.wire();

    @AfterEach
    void stop() {
        this.uploads.close();
    }

    @Test
    @Fact("D-07")
    void mostIdsAreCuids() {
        LabeledProject project = new LabeledProject(
                        this.uploads,
                        "IMAGE",
                        "{\"tools\":[],\"classifications\":[{\"type\":\"text\",\"name\":\"remark\",\"options\":[]}]}",
                        "https://example.org/1.png")
                .labeled("\"name\":\"remark\",\"answer\":\"x\"");
        JsonNode found = this.wire.data(
                "query($p:ID!){user{id createdTasks{id}} datasets{id} organization{id}"
                        + " project(where:{id:$p}){id ontology{id} labels{id dataRow{id}}}}",
                Map.of("p", project.id()));

        assertThat(found.findValuesAsString("id")).hasSizeGreaterThan(7).allMatch(id -> id.matches(CUID));
        assertThat(found.at("/user/createdTasks")).isNotEmpty();
        assertThat(project.annotations()
                        .at("/classifications/0/feature_schema_id")
                        .asString())
                .matches(CUID);
    }

    @Test
    @Fact("D-08")
    void someIdsAreUuids() {
        String project = new LabeledProject(this.uploads, "IMAGE", "{}", "https://example.org/1.png").id();
        JsonNode found = this.wire
                .data("query($p:ID!){project(where:{id:$p}){batches{nodes{id}} taskQueues{id}}}", Map.of("p", project))
                .get("project");
        String ontology = this.wire
                .data("mutation{upsertOntology(data:{name:\"o\",normalized:\"{}\"}){id}}")
                .at("/upsertOntology/id")
                .asString();
        String model = this.wire
                .data("mutation($o:ID!){createModel(data:{name:\"m\",ontologyId:$o}){id}}", Map.of("o", ontology))
                .at("/createModel/id")
                .asString();
        JsonNode made = this.wire.data(
                "mutation($m:ID!){createModelRun(data:{name:\"r\",modelId:$m}){id}"
                        + " createModelConfig(input:{name:\"c\",modelId:$m,inferenceParams:{}}){id}}",
                Map.of("m", model));

        for (JsonNode each : List.of(found, made)) {
            assertThat(each.findValuesAsString("id")).hasSizeGreaterThan(1).allMatch(id -> id.matches(UUID));
        }
    }
}
