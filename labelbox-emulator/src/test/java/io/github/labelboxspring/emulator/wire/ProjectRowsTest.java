package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.Fact;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What data rows have by being in a project. */
class ProjectRowsTest {

    private static final String OVERRIDES = "query($p:ID!)"
            + "{project(where:{id:$p}){labelingParameterOverrides{id priority numberOfLabels dataRow{globalKey}}}}";

    private final Uploads uploads = new Uploads();

    @AfterEach
    void stop() {
        this.uploads.close();
    }

    /** F10 */
    @Test
    @Fact("P9.1-09")
    void eachDataRowHasLabelingParametersOfItsBatch() {
        String project = filled();

        JsonNode overrides = overrides(project);

        assertThat(overrides).hasSize(2);
        assertThat(overrides.findValuesAsString("globalKey")).containsExactly("k1", "k2");
        assertThat(overrides.findValuesAsString("priority")).containsExactly("3", "3");
        assertThat(overrides.findValuesAsString("numberOfLabels")).containsExactly("1", "1");
        assertThat(overrides.findValuesAsString("id")).doesNotHaveDuplicates();
    }

    /** F10 */
    @Test
    @Fact("P9.1-09")
    void aPriorityOfItsOwnTakesThePlaceOfTheBatchs() {
        String project = filled();
        JsonNode before = overrides(project);

        this.uploads
                .wire()
                .data(
                        "mutation($p:ID!){project(where:{id:$p}){setLabelingParameterOverrides("
                                + "dataWithDataRowIdentifiers:[{dataRowIdentifier:{id:\"k2\",idType:GKEY},priority:1}])"
                                + "{success}}}",
                        Map.of("p", project));

        JsonNode after = overrides(project);
        assertThat(after.findValuesAsString("priority")).containsExactly("3", "1");
        assertThat(after.findValuesAsString("id")).isEqualTo(before.findValuesAsString("id"));
    }

    /** F15 */
    @Test
    @Fact("P3.2-07")
    void generatedDataRowsHaveGlobalKeys() {
        String project = this.uploads
                .wire()
                .data("mutation{createProject(data:{name:\"p\",allowedMediaType:CONVERSATIONAL,"
                        + "editorTaskType:MODEL_CHAT_EVALUATION,datasetNameOrId:\"d\",dataRowCount:3}){id}}")
                .at("/createProject/id")
                .asString();

        List<String> keys = overrides(project).findValuesAsString("globalKey");
        assertThat(keys).hasSize(3).doesNotHaveDuplicates().allMatch(key -> key.length() == 36);
        assertThat(this.uploads
                        .wire()
                        .data("query($p:ID!){project(where:{id:$p}){batches{nodes{size}}}}", Map.of("p", project))
                        .at("/project/batches/nodes/0/size")
                        .asInt())
                .isEqualTo(3);
        assertThat(this.uploads
                        .wire()
                        .data("{datasets{rowCount}}")
                        .at("/datasets/0/rowCount")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    @Fact("P3.2-08")
    void generatedDataRowsAreEmptyDrafts() {
        this.uploads
                .wire()
                .data("mutation{createProject(data:{name:\"p\",allowedMediaType:CONVERSATIONAL,"
                        + "editorTaskType:MODEL_CHAT_EVALUATION,datasetNameOrId:\"d\",dataRowCount:1}){id}}");
        String dataset =
                this.uploads.wire().data("{datasets{id}}").at("/datasets/0/id").asString();
        String chat = this.uploads
                .wire()
                .data("query($d:ID!){datasetDataRows(id:$d){nodes{rowData}}}", Map.of("d", dataset))
                .at("/datasetDataRows/nodes/0/rowData")
                .asString();

        assertThat(chat)
                .isEqualTo("{\"type\":\"application/vnd.labelbox.conversational.model-chat-evaluation\",\"draft\":true,"
                        + "\"version\":2,\"actors\":{},\"messages\":{},\"rootMessageIds\":[]}");
    }

    @Test
    @Fact("P9.1-10")
    void aTaskChangesThePrioritiesOfMany() {
        String project = filled();
        this.uploads
                .wire()
                .data(
                        "mutation($p:ID!){project(where:{id:$p}){createQueuePriorityUpdateTask("
                                + "data:{priority:-7,dataRowIdentifiers:{ids:[\"k1\",\"k2\"],idType:GKEY}}){taskId}}}",
                        Map.of("p", project));

        assertThat(overrides(project).findValuesAsString("priority")).containsExactly("3", "3");
        this.uploads.emulator().clock().advance(Uploads.LATENCY);
        assertThat(overrides(project).findValuesAsString("priority")).containsExactly("-7", "-7");
    }

    private String filled() {
        String dataset = this.uploads.dataset("d");
        this.uploads.upsert(
                List.of(List.of(Uploads.create(dataset, "one", "k1"), Uploads.create(dataset, "two", "k2"))));
        this.uploads.emulator().clock().advance(Uploads.PROCESSING);
        String project = this.uploads
                .wire()
                .data("mutation{createProject(data:{name:\"p\",allowedMediaType:TEXT}){id}}")
                .at("/createProject/id")
                .asString();
        this.uploads
                .wire()
                .data(
                        "mutation($p:ID!){project(where:{id:$p}){createBatchV2(input:{name:\"b\",priority:3,"
                                + "globalKeys:[\"k1\",\"k2\"]}){failedDataRowIds}}}",
                        Map.of("p", project));
        return project;
    }

    private JsonNode overrides(String project) {
        return this.uploads.wire().data(OVERRIDES, Map.of("p", project)).at("/project/labelingParameterOverrides");
    }
}
