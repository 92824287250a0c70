package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.Fact;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Models, their runs and apps. */
class ModelTest {

    private static final String CREATE = "mutation($m:ID!,$t:Json){createModelRun("
            + "data:{name:\"r\",modelId:$m,trainingMetadata:$t}){id name modelId createdBy trainingMetadata}}";

    private final Uploads uploads = new Uploads();
    private final LabelboxEmulator emulator = this.uploads.emulator();
    private final Wire wire = this.uploads.wire();
    private String model = "";

    @BeforeEach
    void create() {
        String ontology = this.uploads.ontology("{}");
        this.model = this.wire
                .data("mutation($o:ID!){createModel(data:{name:\"m\",ontologyId:$o}){id}}", Map.of("o", ontology))
                .at("/createModel/id")
                .asString();
    }

    @AfterEach
    void stop() {
        this.emulator.close();
    }

    private JsonNode run(Map<String, ?> variables) {
        return this.wire.data(CREATE, variables).get("createModelRun");
    }

    @Test
    @Fact("R-02")
    void aRunHasItsMetadata() {
        JsonNode plain = run(Map.of("m", this.model));
        JsonNode configured = run(Map.of("m", this.model, "t", Map.of("lr", 0.5)));

        assertThat(plain.get("trainingMetadata").isNull()).isTrue();
        assertThat(configured.get("trainingMetadata").toString()).isEqualTo("{\"lr\":0.5}");
        assertThat(configured.get("modelId").asString()).isEqualTo(this.model);
        assertThat(configured.get("createdBy"))
                .isEqualTo(this.wire.data("{user{id}}").at("/user/id"));
    }

    @Test
    @Fact({"D-02", "D-03"})
    void runsAreFilteredAndSortedByTheirIds() {
        String run = run(Map.of("m", this.model)).get("id").asString();

        for (String where : List.of(
                "modelId:\"" + this.model + "\"",
                "createdBy_not:\"x\"",
                "modelAppId_not:\"x\"",
                "id_gte:\"" + run + "\"")) {
            assertThat(runs("where:{" + where + "}")).as(where).containsExactly(run);
        }
        assertThat(runs("where:{modelAppId:\"x\"}")).isEmpty();
        for (String field : List.of("modelId", "modelAppId", "createdBy")) {
            assertThat(runs("orderBy:" + field + "_DESC")).as(field).containsExactly(run);
        }
    }

    private List<String> runs(String arguments) {
        return this.wire
                .data("query($m:ID!){model(where:{id:$m}){modelRuns(" + arguments + "){id}}}", Map.of("m", this.model))
                .findValuesAsString("id");
    }

    @Test
    @Fact("R-08")
    void aGroupHasAnIdOfItsOwn() {
        String row = this.uploads
                .made(this.uploads.upsert(List.of(List.of(Uploads.create(this.uploads.dataset("d"), "text", "k")))))
                .get(0);
        String run = run(Map.of("m", this.model)).get("id").asString();
        this.wire.data(
                "mutation($r:ID!,$d:ID!){createMEAModelRunDataRowRegistrationTask(where:{id:$r},data:{dataRowIds:[$d]})}",
                Map.of("r", run, "d", row));
        this.emulator.clock().advance(Uploads.LATENCY);

        JsonNode group = this.wire
                .data(
                        "query($r:ID!){annotationGroups(where:{modelRunId:{id:$r}}){nodes{id modelRunId labelId dataSplit"
                                + " dataRow{id}}}}",
                        Map.of("r", run))
                .at("/annotationGroups/nodes/0");

        assertThat(group.get("id").asString()).isNotEqualTo(row);
        assertThat(group.get("modelRunId").asString()).isEqualTo(run);
        assertThat(group.get("labelId").isNull()).isTrue();
        assertThat(group.get("dataSplit").asString()).isEqualTo("UNASSIGNED");
        assertThat(group.at("/dataRow/id").asString()).isEqualTo(row);
    }

    @Test
    @Fact("R-10")
    void theTrainingKeepsWhatIsNotGiven() {
        String run = run(Map.of("m", this.model)).get("id").asString();
        String update =
                "mutation($r:ID!,$d:UpdateTrainingPipelineInput!){updateTrainingPipeline(modelRun:{id:$r},data:$d)"
                        + "{status}}";
        this.wire.data(
                update,
                Map.of(
                        "r",
                        run,
                        "d",
                        Map.of("status", "FAILED", "metadata", Map.of("epoch", 1), "errorMessage", "no memory")));
        this.wire.data(update, Map.of("r", run, "d", Map.of("status", "COMPLETE", "metadata", Map.of("loss", 2))));

        assertThat(this.wire
                        .data(
                                "query($r:ID!){trainingPipeline(where:{id:$r}){status errorMessage metadata}}",
                                Map.of("r", run))
                        .get("trainingPipeline")
                        .toString())
                .isEqualTo(
                        "{\"status\":\"COMPLETE\",\"errorMessage\":\"no memory\",\"metadata\":{\"epoch\":1,\"loss\":2}}");
        assertThat(this.wire.code(update, Map.of("r", run, "d", Map.of("status", "DREAMING"))))
                .isEqualTo("GRAPHQL_VALIDATION_FAILED");
    }

    @Test
    @Fact("R-16")
    void anUnknownAppIsNamed() {
        JsonNode error = this.wire
                .ask("{findModelFoundryApp(where:{id:\"x\"}){id}}", Map.of())
                .at("/errors/0");

        assertThat(error.get("message").asString()).isEqualTo("Model foundry app x not found");
        assertThat(error.at("/extensions/code").asString()).isNotEqualTo("RESOURCE_NOT_FOUND");
    }
}
