package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.Fact;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one sees of model runs while their jobs are under way. */
class ModelRunTest {

    private static final String ONTOLOGY = """
            {"tools": [{"tool": "rectangle", "name": "ink", "color": "#000000", "classifications": []}],
             "classifications": []}
            """;

    private static final String REGISTER =
            "mutation($r:ID!,$k:[ID!]){createMEAModelRunDataRowRegistrationTask(where:{id:$r},data:{globalKeys:$k})}";

    private static final JsonMapper JSON = new JsonMapper();

    private final Uploads uploads = new Uploads();
    private final Wire wire = this.uploads.wire();
    private final String ontology = ontology();
    private final String run = run();

    @AfterEach
    void stop() {
        this.uploads.close();
    }

    private String ontology() {
        return this.wire
                .data(
                        "mutation($n:String!){upsertOntology(data:{name:\"o\",normalized:$n}){id}}",
                        Map.of("n", ONTOLOGY))
                .at("/upsertOntology/id")
                .asString();
    }

    /** With three data rows beside it, whose global keys are k0 to k2. */
    private String run() {
        String dataset = this.uploads.dataset("d");
        this.uploads.upsert(List.of(IntStream.range(0, 3)
                .mapToObj(row -> Uploads.create(dataset, "https://example.org/" + row + ".png", "k" + row))
                .toList()));
        String model = this.wire
                .data("mutation($o:ID!){createModel(data:{name:\"m\",ontologyId:$o}){id}}", Map.of("o", this.ontology))
                .at("/createModel/id")
                .asString();
        return this.wire
                .data("mutation($m:ID!){createModelRun(data:{name:\"r\",modelId:$m}){id}}", Map.of("m", model))
                .at("/createModelRun/id")
                .asString();
    }

    private String register(String... keys) {
        return this.wire
                .data(REGISTER, Map.of("r", this.run, "k", List.of(keys)))
                .get("createMEAModelRunDataRowRegistrationTask")
                .asString();
    }

    private JsonNode status(String job) {
        return this.wire
                .data(
                        "query($j:ID!){MEADataRowRegistrationTaskStatus(where:{id:$j}){status errorMessage}}",
                        Map.of("j", job))
                .get("MEADataRowRegistrationTaskStatus");
    }

    private JsonNode groups(String arguments) {
        return this.wire
                .data(
                        "query($r:ID!){annotationGroups(where:{modelRunId:{id:$r}}" + arguments
                                + "){nodes{id dataRow{id globalKey}} pageInfo{endCursor}}}",
                        Map.of("r", this.run))
                .get("annotationGroups");
    }

    private void advance() {
        this.uploads.emulator().clock().advance(Uploads.LATENCY);
    }

    @Test
    @Fact("R-05")
    void aRegistrationIsSeenRunningBeforeItIsOver() {
        String job = register("k0", "k1");
        assertThat(status(job).get("status").asString()).isEqualTo("IN_PROGRESS");
        assertThat(groups("").get("nodes")).isEmpty();

        advance();

        assertThat(status(job).get("status").asString()).isEqualTo("COMPLETE");
        assertThat(status(job).get("errorMessage").isNull()).isTrue();
        assertThat(groups("").get("nodes")).hasSize(2);
    }

    @Test
    @Fact("R-05")
    void aRegistrationThatFailsChangesNothing() {
        String job = register("k0", "nowhere");
        advance();

        assertThat(status(job).get("status").asString()).isEqualTo("FAILED");
        assertThat(status(job).get("errorMessage").asString()).isEqualTo("Data rows not found: nowhere");
        assertThat(groups("").get("nodes")).isEmpty();
    }

    @Test
    @Fact("R-05")
    void aGlobalKeyIsNoId() {
        String job = this.wire
                .data(REGISTER.replace("globalKeys:", "dataRowIds:"), Map.of("r", this.run, "k", List.of("k0")))
                .get("createMEAModelRunDataRowRegistrationTask")
                .asString();
        advance();

        assertThat(status(job).get("errorMessage").asString()).isEqualTo("Data rows not found: k0");
    }

    @Test
    @Fact("R-06")
    void aJobIsAskedForByItsKind() {
        assertThat(this.wire.code(
                        "query($j:ID!){MEALabelRegistrationTaskStatus(where:{id:$j}){status}}",
                        Map.of("j", register("k0"))))
                .isEqualTo("RESOURCE_NOT_FOUND");
    }

    @Test
    @Fact({"D-04", "R-08"})
    void dataRowsAreReadBehindACursor() {
        register("k0", "k1", "k2");
        advance();

        JsonNode first = groups(",first:2");
        JsonNode second =
                groups(",first:2,after:\"" + first.at("/pageInfo/endCursor").asString() + "\"");

        assertThat(first.get("nodes")).hasSize(2);
        assertThat(second.at("/nodes/0/dataRow/globalKey").asString()).isEqualTo("k2");
        assertThat(second.at("/pageInfo/endCursor").isNull()).isTrue();
    }

    @Test
    @Fact("R-09")
    void deletingTakesOutAllThatAreNamedOrNone() {
        register("k0", "k1");
        advance();
        String first = groups("").at("/nodes/0/dataRow/id").asString();
        String delete = "mutation($r:ID!,$d:[ID!]!){deleteModelRunDataRows(where:{modelRunId:$r,dataRowIds:$d})}";

        assertThat(this.wire.code(delete, Map.of("r", this.run, "d", List.of(first, "cm00000000000000000000000"))))
                .isEqualTo("RESOURCE_NOT_FOUND");
        assertThat(groups("").get("nodes")).hasSize(2);
        this.wire.data(delete, Map.of("r", this.run, "d", List.of(first)));
        assertThat(groups("").get("nodes")).hasSize(1);
    }

    @Test
    @Fact("P5.2-04")
    void aConfidenceIsFromNoughtToOne() {
        register("k0");
        advance();
        JsonNode statuses = predicted("1.5");

        assertThat(statuses.at("/status").asString()).isEqualTo("FAILURE");
        assertThat(statuses.at("/errors/0/name").asString()).isEqualTo("InvalidValue");
        assertThat(predicted("0.5").at("/status").asString()).isEqualTo("SUCCESS");
    }

    @Test
    @Fact("P5.1-03")
    void predictionsNeedTheirRowsInTheRun() {
        assertThat(predicted("0.4").at("/errors/0/name").asString()).isEqualTo("InvalidDataRow");
        register("k0");
        advance();
        assertThat(predicted("0.5").at("/status").asString()).isEqualTo("SUCCESS");
    }

    /** Imports one box on the first data row and answers its status. */
    private JsonNode predicted(String confidence) {
        String name = "c " + confidence;
        String line = "{\"dataRow\":{\"globalKey\":\"k0\"},\"name\":\"ink\",\"confidence\":" + confidence
                + ",\"bbox\":{\"top\":1,\"left\":2,\"height\":3,\"width\":4}}";
        this.wire.upload(
                "mutation($r:ID!,$n:String!,$file:Upload!){createModelErrorAnalysisPredictionImport("
                        + "data:{modelRunId:$r,name:$n,filePayload:{file:$file,contentLength:1}}){id}}",
                Map.of("r", this.run, "n", name),
                "p.ndjson",
                "application/x-ndjson",
                line.getBytes(StandardCharsets.UTF_8));
        advance();
        String url = this.wire
                .data(
                        "query($r:ID!,$n:String!){modelErrorAnalysisPredictionImport("
                                + "where:{modelRunId:$r,name:$n}){statusFileUrl}}",
                        Map.of("r", this.run, "n", name))
                .at("/modelErrorAnalysisPredictionImport/statusFileUrl")
                .asString();
        return JSON.readTree(this.wire.get(url).body());
    }

    @Test
    @Fact({"R-17", "R-19"})
    void aRunOfFoundryIsSeenRunningAndItsCostGrows() {
        String app = this.wire
                .data(
                        "mutation($o:ID!){createModelFoundryApp(input:{name:\"a\",modelId:\"m\",ontologyId:$o,"
                                + "inferenceParams:{},classToSchemaId:{}}){id}}",
                        Map.of("o", this.ontology))
                .at("/createModelFoundryApp/id")
                .asString();
        String task = this.wire
                .data(
                        "mutation($a:ID!,$o:ID!){createModelJobForDataRows(input:{name:\"f\",modelId:\"m\","
                                + "modelAppId:$a,ontologyId:$o,globalKeys:[\"k0\",\"k1\"]}){taskId}}",
                        Map.of("a", app, "o", this.ontology))
                .at("/createModelJobForDataRows/taskId")
                .asString();
        JsonNode started = task(task);
        assertThat(started.get("status").asString()).isEqualTo("IN_PROGRESS");
        String made = started.at("/metadata/modelRunId").asString();
        assertThat(usage(made).get("status").asString()).isEqualTo("IN_PROGRESS");
        assertThat(usage(made).get("cost").asDouble()).isZero();

        advance();

        assertThat(task(task).get("status").asString()).isEqualTo("COMPLETE");
        assertThat(task(task).get("completionPercentage").asDouble()).isEqualTo(100);
        assertThat(usage(made).get("status").asString()).isEqualTo("COMPLETE");
        assertThat(usage(made).get("totalDataRows").asInt()).isEqualTo(2);
        assertThat(usage(made).get("cost").asDouble()).isPositive();
    }

    private JsonNode task(String id) {
        return this.wire
                .data("query($t:ID!){task(where:{id:$t}){status completionPercentage metadata}}", Map.of("t", id))
                .get("task");
    }

    private JsonNode usage(String modelRun) {
        return this.wire
                .data(
                        "query($r:ID!){modelFoundryModelRunInfo(where:{modelRunId:$r}){cost status totalDataRows}}",
                        Map.of("r", modelRun))
                .get("modelFoundryModelRunInfo");
    }
}
