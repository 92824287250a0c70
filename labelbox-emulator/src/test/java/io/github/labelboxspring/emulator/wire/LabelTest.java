package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.Fact;
import io.github.labelboxspring.emulator.Work;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Labels and their versions. */
class LabelTest {

    private static final String ONTOLOGY =
            "{\"tools\":[],\"classifications\":[{\"type\":\"text\",\"name\":\"remark\",\"options\":[]}]}";
    private static final JsonMapper JSON = new JsonMapper();

    private final Uploads uploads = new Uploads();
    private final Wire wire = this.uploads.wire();
    private final LabeledProject project =
            new LabeledProject(this.uploads, "IMAGE", ONTOLOGY, "https://example.org/1.png");

    @AfterEach
    void stop() {
        this.uploads.close();
    }

    private List<String> labels(String where) {
        return this.wire
                .data(
                        "query($p:ID!){project(where:{id:$p}){labels(where:" + where + "){label}}}",
                        Map.of("p", this.project.id()))
                .at("/project/labels")
                .findValuesAsString("label");
    }

    @Test
    @Fact("P9.6-01")
    void labelsAreChosenByDatasetAndUser() {
        this.project.labeled("\"name\":\"remark\",\"answer\":\"x\"");
        JsonNode known = this.wire.data("{user{id} datasets{id}}");
        String dataset = known.at("/datasets/0/id").asString();
        String user = known.at("/user/id").asString();

        assertThat(labels("{dataRow:{dataset:{id_in:[\"" + dataset + "\"]}},createdBy:{id:\"" + user + "\"}}"))
                .singleElement()
                .asString()
                .contains("remark");
        assertThat(labels("{dataRow:{dataset:{id_in:[]}}}")).isEmpty();
        assertThat(labels("{createdBy:{id:\"nobody\"}}")).isEmpty();
    }

    @Test
    @Fact("P9.6-02")
    void deletedLabelsAreGone() {
        this.project.labeled("\"name\":\"remark\",\"answer\":\"x\"");
        String id = this.wire
                .data("query($p:ID!){project(where:{id:$p}){labels{id}}}", Map.of("p", this.project.id()))
                .at("/project/labels/0/id")
                .asString();
        String delete = "mutation($i:ID!){deleteLabels(labelIds:[$i]){id}}";

        assertThat(this.wire
                        .data(delete, Map.of("i", id))
                        .at("/deleteLabels/0/id")
                        .asString())
                .isEqualTo(id);
        assertThat(this.wire.code(delete, Map.of("i", id))).isEqualTo("RESOURCE_NOT_FOUND");
        JsonNode left = this.project.inProject("includeProjectDetails");
        assertThat(left.get("labels")).isEmpty();
        assertThat(left.at("/project_details/workflow_status").asString()).isEqualTo("TO_LABEL");
    }

    private Work work() {
        return this.uploads
                .emulator()
                .people()
                .work(this.uploads.emulator().people().all().get(0));
    }

    private JsonNode versions(String where) {
        return this.wire
                .data(
                        "query($p:ID!){labelVersions(where:{projectId:$p" + where
                                + "}){nodes{id labelId dataRowId action"
                                + " createdAt createdById stage{taskQueueId name type} annotationCount label labelJson}"
                                + " nextCursor}}",
                        Map.of("p", this.project.id()))
                .at("/labelVersions/nodes");
    }

    @Test
    @Fact("P9.6-04")
    void versionsTellEachHandOff() {
        String row = Exports.keys(this.uploads, List.of(LabeledProject.KEY))
                .get(0)
                .at("/data_row/id")
                .asString();
        String label = work().label(this.project.id(), row, List.of(), Duration.ZERO);
        this.uploads.emulator().clock().advance(Duration.ofHours(1));
        List<String> ids = Stream.<BiFunction<String, Duration, String>>of(
                        work()::reject, work()::save, work()::resubmit, work()::approve, work()::sendToRework)
                .map(action -> action.apply(label, Duration.ZERO))
                .toList();

        JsonNode versions = versions("");
        assertThat(versions.findValuesAsString("id")).endsWith(ids.toArray(String[]::new));
        assertThat(versions.findValuesAsString("action"))
                .containsExactly("SUBMITTED", "REJECTED", "SAVED", "REWORK_SUBMITTED", "APPROVED", "SENT_TO_REWORK");
        assertThat(versions.findValuesAsString("dataRowId")).containsOnly(row);
        assertThat(versions.at("/1/stage/type").asString()).isEqualTo("MANUAL_REVIEW_QUEUE");
        assertThat(versions.at("/0/annotationCount").asInt()).isZero();
        String since = versions.at("/1/createdAt").asString();
        assertThat(versions(",createdAfter:\"" + since + "\"")).hasSize(5);
        assertThat(versions(",createdBefore:\"" + since + "\"")).hasSize(1);
        assertThat(versions(",labelId:\"none\"")).isEmpty();
        assertThat(versions(
                        ",createdById:\"" + versions.at("/0/createdById").asString() + "\",dataRowId:\"" + row + "\""))
                .hasSize(6);
    }

    private String row() {
        return Exports.keys(this.uploads, List.of(LabeledProject.KEY))
                .get(0)
                .at("/data_row/id")
                .asString();
    }

    @Test
    @Fact("P9.6-04")
    void versionsKeepTheNameThatTheirNodeHad() {
        String label = work().label(this.project.id(), row(), List.of(), Duration.ZERO);
        work().approve(label, Duration.ZERO);
        Map<String, Object> project = Map.of("p", this.project.id());
        String config = this.wire
                .data("query($p:ID!){projectWorkflow(projectId:$p){config}}", project)
                .at("/projectWorkflow/config")
                .toString();
        String name = versions("").at("/1/stage/name").asString();

        this.wire.data(
                "mutation($i:UpdateProjectWorkflowInput!){updateProjectWorkflow(input:$i){projectId}}",
                Map.of(
                        "i",
                        Map.of(
                                "projectId",
                                this.project.id(),
                                "config",
                                JSON.readValue(config.replace(name, "Renamed"), Map.class),
                                "routeDataRows",
                                List.of())));

        assertThat(this.wire
                        .data("query($p:ID!){project(where:{id:$p}){taskQueues{name}}}", project)
                        .findValuesAsString("name"))
                .contains("Renamed");
        assertThat(versions("").at("/1/stage/name").asString()).isEqualTo(name);
    }

    private void move(String queueType) {
        JsonNode queues = this.wire
                .data("query($p:ID!){project(where:{id:$p}){taskQueues{id queueType}}}", Map.of("p", this.project.id()))
                .at("/project/taskQueues");
        String queue = queues.valueStream()
                .filter(each -> each.get("queueType").asString().equals(queueType))
                .map(each -> each.get("id").asString())
                .findFirst()
                .orElseThrow();
        this.wire.data(
                "mutation($p:ID!,$q:ID!){project(where:{id:$p}){createBulkAddRowsToQueueTask("
                        + "data:{queueId:$q,dataRowIdentifiers:{ids:[\"k\"],idType:GKEY}}){taskId}}}",
                Map.of("p", this.project.id(), "q", queue));
        this.uploads.emulator().clock().advance(Uploads.LATENCY);
    }

    @Test
    @Fact("P9.6-04")
    void movesIntoReworkByHandAreVersions() {
        String label = work().label(this.project.id(), row(), List.of(), Duration.ZERO);

        move("MANUAL_REWORK_QUEUE");
        move("MANUAL_REWORK_QUEUE");
        move("MANUAL_REVIEW_QUEUE");
        work().reject(label, Duration.ZERO);

        JsonNode versions = versions("");
        assertThat(versions.findValuesAsString("action")).containsExactly("SUBMITTED", "SENT_TO_REWORK", "REJECTED");
        assertThat(versions.at("/1/stage/type").asString()).isEqualTo("MANUAL_REVIEW_QUEUE");
    }

    private JsonNode updated(String label, String text) {
        return JSON.readTree(this.wire
                .data(
                        "mutation($i:ID!,$t:String!){updateLabel(where:{id:$i},data:{label:$t}){label}}",
                        Map.of("i", label, "t", text))
                .at("/updateLabel/label")
                .asString());
    }

    @Test
    @Fact("P9.6-12")
    void theTextOfALabelHasObjectsAndClassifications() {
        String label =
                work().label(this.project.id(), row(), List.of(Map.of("name", "remark", "answer", "x")), Duration.ZERO);

        JsonNode content = JSON.readTree(labels("{}").get(0));
        assertThat(content.propertyNames()).containsExactly("objects", "classifications");
        assertThat(content.get("objects")).isEmpty();
        JsonNode answer = content.at("/classifications/0");
        assertThat(answer.get("title").asString()).isEqualTo("remark");
        assertThat(answer.get("answer").asString()).isEqualTo("x");
        assertThat(answer.has("featureId") && answer.has("schemaId")).isTrue();
        JsonNode version = versions("").get(0);
        assertThat(JSON.readTree(version.get("label").asString())).isEqualTo(content);
        assertThat(version.get("labelJson")).isEqualTo(content);

        assertThat(updated(label, content.toString())).isEqualTo(content);
        assertThat(updated(label, content.toString().replace("\"x\"", "\"y\""))
                        .at("/classifications/0/answer")
                        .asString())
                .isEqualTo("y");
        assertThat(updated(label, "{\"classifications\":[{\"title\":\"remark\",\"answer\":\"z\"}]}")
                        .at("/classifications/0/answer")
                        .asString())
                .isEqualTo("z");
        assertThat(updated(label, "[{\"name\":\"remark\",\"answer\":\"line\"}]")
                        .at("/classifications/0/answer")
                        .asString())
                .isEqualTo("line");
        assertThat(updated(label, "{\"objects\":[],\"classifications\":[]}").get("classifications"))
                .isEmpty();
    }
}
