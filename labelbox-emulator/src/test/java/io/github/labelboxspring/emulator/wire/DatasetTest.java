package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DatasetTest {

    private static final String PAGE = "query($d:ID!,$from:ID,$w:DatasetDataRowWhereInput)"
            + "{datasetDataRows(id:$d,from:$from,first:3,where:$w){nodes{id globalKey} pageInfo{hasNextPage startCursor}}}";

    private final Uploads uploads = new Uploads();
    private final String dataset = this.uploads.dataset("first");

    @AfterEach
    void stop() {
        this.uploads.close();
    }

    @Test
    @Fact({"D-09", "DS-03"})
    void listsOnlyWhatIsNotDeletedAndMatches() {
        String second = this.uploads.dataset("second");
        this.uploads
                .wire()
                .data(
                        "mutation($i:ID!){updateDataset(where:{id:$i},data:{deleted:true}){id}}",
                        Map.of("i", this.dataset));

        assertThat(this.uploads
                        .wire()
                        .data("{datasets(where:{deleted:false}){id name rowCount}}")
                        .toString())
                .contains(second)
                .doesNotContain(this.dataset);
        assertThat(this.uploads
                        .wire()
                        .data("{datasets(where:{deleted:true}){id}}")
                        .toString())
                .contains(this.dataset);
        assertThat(this.uploads
                        .wire()
                        .data("{datasets(where:{name:\"none\"}){id}}")
                        .get("datasets"))
                .isEmpty();
        assertThat(this.uploads.wire().code("query($i:ID!){dataset(where:{id:$i}){id}}", Map.of("i", this.dataset)))
                .isEqualTo("RESOURCE_NOT_FOUND");
    }

    @Test
    void changesNameAndDescription() {
        JsonNode changed = this.uploads
                .wire()
                .data(
                        "mutation($i:ID!){updateDataset(where:{id:$i},data:{name:\"n\",description:\"d\"})"
                                + "{name description createdBy{id} organization{id}}}",
                        Map.of("i", this.dataset))
                .get("updateDataset");

        assertThat(changed.get("name").asString()).isEqualTo("n");
        assertThat(changed.get("description").asString()).isEqualTo("d");
        assertThat(this.uploads.wire().code("mutation{createDataset(data:{name:\" \"}){id}}", Map.of()))
                .isEqualTo("INTERNAL_SERVER_ERROR");
    }

    @Test
    void keepsAName() {
        String id = this.uploads.dataset("d");
        String update = "mutation($i:ID!,$n:String){updateDataset(where:{id:$i},data:{name:$n}){name}}";

        assertThat(this.uploads.wire().code(update, Map.of("i", id, "n", " "))).isEqualTo("INTERNAL_SERVER_ERROR");
        assertThat(this.uploads
                        .wire()
                        .data("query($i:ID!){dataset(where:{id:$i}){name}}", Map.of("i", id))
                        .at("/dataset/name")
                        .asString())
                .isEqualTo("d");
    }

    @Test
    @Fact("DS-02")
    void pagesRowsNewestFirstUndisturbedByChanges() {
        add("k", 7);
        JsonNode first = page(null);
        add("later", 2);
        String gone = first.at("/nodes/2/id").asString();
        this.uploads
                .wire()
                .data("mutation($i:[ID!]!){deleteDataRows(where:{dataRowIds:$i}){id}}", Map.of("i", List.of(gone)));

        List<String> keys = new ArrayList<>(keys(first));
        String cursor = first.at("/pageInfo/startCursor").asString();
        while (!cursor.isEmpty()) {
            JsonNode next = page(cursor);
            keys.addAll(keys(next));
            cursor = next.at("/pageInfo/startCursor").asString("");
        }

        assertThat(keys).containsExactly("k6", "k5", "k4", "k3", "k2", "k1", "k0");
    }

    @Test
    void filtersRows() {
        add("k", 5);
        JsonNode found = this.uploads
                .wire()
                .data(PAGE, Map.of("d", this.dataset, "w", Map.of("globalKey", "k2")))
                .get("datasetDataRows");

        assertThat(keys(found)).containsExactly("k2");
        assertThat(found.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
    }

    @Test
    @Fact("DS-01")
    void deletingADatasetFreesItsGlobalKeys() {
        add("k", 1);
        this.uploads
                .wire()
                .data(
                        "mutation($i:ID!){updateDataset(where:{id:$i},data:{deleted:true}){id}}",
                        Map.of("i", this.dataset));

        String task = this.uploads.upsert(List.of(List.of(Uploads.create(this.uploads.dataset("next"), "text", "k0"))));

        assertThat(this.uploads.refusals(task)).isEmpty();
    }

    @Test
    @Fact({"DS-04", "DS-05", "I-03"})
    void remembersItsIntegration() {
        String integration = this.uploads
                .wire()
                .data("mutation{createAwsIamIntegration(data:{name:\"aws\",roleArn:\"arn\"})"
                        + "{id valid settings{__typename ... on AwsIamIntegrationSettings{roleArn readBucket}}}}")
                .at("/createAwsIamIntegration/id")
                .asString();
        Map<String, String> both = Map.of("i", integration, "d", this.dataset);

        this.uploads
                .wire()
                .data("mutation($i:ID!){setDefaultIamIntegration(where:{id:$i}){id}}", Map.of("i", integration));
        JsonNode signed = this.uploads
                .wire()
                .data(
                        "mutation($i:ID!,$d:ID!){setSignerForDataset(data:{signerId:$i},where:{id:$d}){signer{id}}}",
                        both);
        JsonNode listed = this.uploads.wire().data("{iamIntegrations{id isOrgDefault settings{__typename}}}");
        JsonNode valid = this.uploads
                .wire()
                .data(
                        "mutation($d:ID!){validateDataset(where:{id:$d}){valid checks{name success}}}",
                        Map.of("d", this.dataset));
        JsonNode cleared = this.uploads
                .wire()
                .data("mutation($d:ID!){clearSignerForDataset(where:{id:$d}){signer{id}}}", Map.of("d", this.dataset));

        assertThat(signed.at("/setSignerForDataset/signer/id").asString()).isEqualTo(integration);
        assertThat(listed.toString()).contains("\"isOrgDefault\":true", "AwsIamIntegrationSettings");
        assertThat(valid.at("/validateDataset/valid").asBoolean()).isTrue();
        assertThat(cleared.at("/clearSignerForDataset/signer").isNull()).isTrue();
    }

    @Test
    void anotherOrganizationSeesNothing() {
        add("k", 1);
        Wire stranger = new Wire(
                this.uploads.emulator(),
                this.uploads.emulator().createWorkspace("other").apiKey());
        String row = page(null).at("/nodes/0/id").asString();

        assertThat(stranger.data("{datasets{id}}").get("datasets")).isEmpty();
        assertThat(stranger.code(PAGE, Map.of("d", this.dataset))).isEqualTo("RESOURCE_NOT_FOUND");
        assertThat(stranger.code("query($i:ID!){dataRow(where:{id:$i}){id}}", Map.of("i", row)))
                .isEqualTo("RESOURCE_NOT_FOUND");
    }

    private void add(String prefix, int count) {
        this.uploads.upsert(List.of(IntStream.range(0, count)
                .mapToObj(i -> Uploads.create(this.dataset, "text " + i, prefix + i))
                .toList()));
    }

    private JsonNode page(@Nullable String from) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("d", this.dataset);
        variables.put("from", from);
        return this.uploads.wire().data(PAGE, variables).get("datasetDataRows");
    }

    private static List<String> keys(JsonNode page) {
        return page.get("nodes")
                .valueStream()
                .map(row -> row.get("globalKey").asString())
                .toList();
    }
}
