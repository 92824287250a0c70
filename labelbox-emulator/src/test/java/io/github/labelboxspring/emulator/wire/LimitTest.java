package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.Fact;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Limits that the platform tells, where no other test has them. */
class LimitTest {

    private static final String FIELD =
            "mutation($d:UpsertCustomMetadataSchemaInput!){upsertCustomMetadataSchema(data:$d){id name}}";

    private final Uploads uploads = new Uploads();
    private final Wire wire = this.uploads.wire();

    @AfterEach
    void stop() {
        this.uploads.close();
    }

    private String project() {
        return this.wire
                .data("mutation{createProject(data:{name:\"p\",allowedMediaType:TEXT}){id}}")
                .at("/createProject/id")
                .asString();
    }

    private JsonNode field(String name, String kind, List<?> options) {
        return this.wire.ask(FIELD, Map.of("d", Map.of("name", name, "kind", kind, "options", options)));
    }

    private static List<Map<String, String>> options(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> Map.of("name", "o" + n, "kind", "CustomMetadataEnumOption"))
                .toList();
    }

    private String row(String key) {
        return this.uploads
                .made(this.uploads.upsert(List.of(List.of(Uploads.create(this.uploads.dataset("d"), "text", key)))))
                .get(0);
    }

    private static String code(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").asString("");
    }

    /** Questions are answered, or nobody would see when the work is done. */
    @Test
    void whoLetsWorkPileUpWaitsForIt() {
        String change = "mutation{createDataset(data:{name:\"d\"}){id}}";
        for (int at = 0; at < 10_000; at++) {
            this.uploads.emulator().clock().schedule(Duration.ofHours(1), () -> {});
        }

        JsonNode refused = this.wire.ask(change, Map.of());
        assertThat(refused.at("/errors/0/message").asString()).contains("10000 pieces of background work");
        assertThat(this.wire.data("{datasets{id}}").get("datasets")).isEmpty();
        this.uploads.emulator().clock().advance(Duration.ofHours(1));
        assertThat(this.wire.data(change).at("/createDataset/id").asString()).isNotEmpty();
    }

    @Test
    @Fact("P1.2-04")
    void atMostTenExportsOfAProjectRunAtOnce() {
        String export = "mutation($p:ID!){exportDataRowsInProject(input:{filters:{projectId:$p},params:{}}){taskId}}";
        Map<String, String> one = Map.of("p", project());
        for (int started = 0; started < 10; started++) {
            assertThat(this.wire.code(export, one)).isEmpty();
        }

        assertThat(this.wire.code(export, one)).isEqualTo("OPERATION_NOT_ALLOWED");
        assertThat(this.wire.code(export, Map.of("p", project()))).isEmpty();
    }

    @Test
    @Fact("P1.2-09")
    void atMostAHundredEmbeddingsAreMade() {
        String create = "mutation($n:String!){createEmbedding(data:{name:$n,dims:2}){id}}";
        for (int made = 0; made < 100; made++) {
            assertThat(this.wire.code(create, Map.of("n", "e" + made))).isEmpty();
        }

        assertThat(this.wire.code(create, Map.of("n", "more"))).isNotEmpty();
    }

    @Test
    @Fact("P1.3-15")
    void aThousandVectorsARequest() {
        String embedding = this.wire
                .data("mutation{createEmbedding(data:{name:\"e\",dims:1}){id}}")
                .at("/createEmbedding/id")
                .asString();
        String line = "{\"id\":\"" + row("k") + "\",\"vector\":[1]}";

        assertThat(vectors(embedding, line, 1_000).statusCode()).isEqualTo(200);
        assertThat(vectors(embedding, line, 1_001).statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> vectors(String embedding, String line, int count) {
        return this.wire.rest(
                "PUT",
                "/adv/adv/v1/embeddings/" + embedding + "/_import_ndjson",
                String.join("\n", Collections.nCopies(count, line)));
    }

    @Test
    @Fact("P1.3-02")
    void externalIdsFindUpToFifteenHundredRows() {
        String dataset = this.uploads.dataset("d");
        this.uploads.upsert(List.of(Collections.nCopies(
                1_501,
                Uploads.item("AUTO", "", Map.of("dataset_id", dataset, "row_data", "text", "external_id", "same")))));

        assertThat(this.wire
                        .data("{externalIdsToDataRowIds(externalId_in:[\"same\"]){dataRowId}}")
                        .get("externalIdsToDataRowIds"))
                .hasSize(1_500);
    }

    @Test
    @Fact("P1.3-05")
    void aPriorityIsASignedInteger() {
        String prioritize = "mutation($p:ID!,$n:Int!){project(where:{id:$p}){createQueuePriorityUpdateTask("
                + "data:{priority:$n,dataRowIdentifiers:{ids:[],idType:ID}}){taskId}}}";
        String project = project();

        assertThat(this.wire.code(prioritize, Map.of("p", project, "n", Integer.MIN_VALUE)))
                .isEmpty();
        assertThat(this.wire.code(prioritize, Map.of("p", project, "n", Integer.MAX_VALUE)))
                .isEmpty();
        assertThat(this.wire.code(prioritize, Map.of("p", project, "n", 1L + Integer.MAX_VALUE)))
                .isEqualTo("GRAPHQL_VALIDATION_FAILED");
    }

    @Test
    @Fact("P1.3-06")
    void namesOfMetadataAreTrimmedAndBounded() {
        String kind = "CustomMetadataString";

        assertThat(field(" spaced ", kind, List.of())
                        .at("/data/upsertCustomMetadataSchema/name")
                        .asString())
                .isEqualTo("spaced");
        assertThat(code(field("n".repeat(100), kind, List.of()))).isEmpty();
        assertThat(code(field("n".repeat(101), kind, List.of()))).isEqualTo("INTERNAL_SERVER_ERROR");
        assertThat(code(field(" ", kind, List.of()))).isEqualTo("INTERNAL_SERVER_ERROR");
    }

    @Test
    @Fact("P1.3-08")
    void anEnumHasUpTo128Options() {
        assertThat(code(field("some", "CustomMetadataEnum", options(128)))).isEmpty();
        assertThat(code(field("many", "CustomMetadataEnum", options(129)))).isEqualTo("INTERNAL_SERVER_ERROR");
    }

    @Test
    @Fact({"P1.3-09", "P3.4-01"})
    void anEmbeddingAmongTheMetadataHas128Numbers() {
        String id = field("vector", "CustomMetadataEmbedding", List.of())
                .at("/data/upsertCustomMetadataSchema/id")
                .asString();
        String row = row("k");

        assertThat(refused(row, id, Collections.nCopies(128, 0.5))).isEmpty();
        assertThat(refused(row, id, Collections.nCopies(127, 0.5))).contains("128");
    }

    private String refused(String row, String schema, Object value) {
        return this.wire
                .data(
                        "mutation($d:[DataRowCustomMetadataBatchUpsertInput!]!){upsertDataRowCustomMetadata(data:$d){error}}",
                        Map.of(
                                "d",
                                List.of(Map.of(
                                        "dataRowId",
                                        row,
                                        "fields",
                                        List.of(Map.of("schemaId", schema, "value", value))))))
                .at("/upsertDataRowCustomMetadata/0/error")
                .asString("");
    }

    @Test
    @Fact("P1.3-10")
    void predictionsOnUpTo25000RowsAreCopied() {
        String run = this.uploads.modelRun(this.uploads.ontology("{}"));
        String copy = "mutation($p:ID!,$r:ID!,$d:[ID!]!){createMalPredictionImportForModelRunDataRows("
                + "data:{name:\"n\",projectId:$p,modelRunId:$r,dataRowIds:$d}){id}}";
        Map<String, Object> many = Map.of("p", project(), "r", run, "d", Collections.nCopies(25_001, row("k")));

        assertThat(this.wire.ask(copy, many).at("/errors/0/message").asString()).contains("25,000", "25001");
    }

    @Test
    @Fact("P1.3-11")
    void pagesOfLabelVersionsHaveUpToAHundred() {
        String list = "query($p:ID!,$n:Int){labelVersions(where:{projectId:$p},first:$n){nodes{id}}}";
        String project = project();

        assertThat(this.wire.code(list, Map.of("p", project, "n", 100))).isEmpty();
        assertThat(this.wire.code(list, Map.of("p", project, "n", 101))).isEqualTo("MALFORMED_REQUEST");
        assertThat(this.wire.code(list, Map.of("p", project, "n", 0))).isEqualTo("MALFORMED_REQUEST");
    }

    @Test
    @Fact("P1.3-13")
    void aKeyIsBoundToUpToFiftyRanges() {
        assertThat(bound(50)).isEmpty();
        assertThat(bound(51)).isEqualTo("INTERNAL_SERVER_ERROR");
    }

    private String bound(int ranges) {
        String create = "mutation($e:String!,$r:[String!]){createApiKey("
                + "data:{name:\"n\",targetUserEmailId:$e,validitySeconds:60,allowedIpCidrs:$r}){id}}";
        List<String> all =
                IntStream.range(0, ranges).mapToObj(n -> "10.0." + n + ".0/24").collect(Collectors.toList());
        String email = this.wire.data("{user{email}}").at("/user/email").asString();
        return this.wire.code(create, Map.of("e", email, "r", all));
    }
}
