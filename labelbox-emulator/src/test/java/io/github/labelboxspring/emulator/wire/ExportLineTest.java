package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.Fact;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The lines of exports. */
class ExportLineTest {

    private static final String ONTOLOGY = """
            {"tools": [], "classifications": [{"type": "text", "name": "remark", "options": []}]}""";
    private static final String REMARK = "\"name\":\"remark\",\"answer\":\"x\"";
    private static final String TIME = "2026-03-01T12:0\\d:\\d\\d\\.\\d{3}\\+00:00";

    private final Uploads uploads = new Uploads();
    private final Wire wire = this.uploads.wire();

    @AfterEach
    void stop() {
        this.uploads.close();
    }

    private LabeledProject project() {
        return new LabeledProject(this.uploads, "IMAGE", ONTOLOGY, "https://example.org/1.png");
    }

    private String email() {
        return this.wire.data("{user{email}}").at("/user/email").asString();
    }

    private String rowId() {
        return Exports.keys(this.uploads, List.of(LabeledProject.KEY))
                .get(0)
                .at("/data_row/id")
                .asString();
    }

    /** A run of a new model with the data row in it. */
    private String modelRun() {
        String run = this.uploads.modelRun(this.uploads.ontology(ONTOLOGY));
        this.uploads.register(run, LabeledProject.KEY);
        return run;
    }

    @Test
    @Fact({"P4.1-01", "P7-04"})
    void anExportIsATask() {
        JsonNode started = this.wire
                .data(
                        "mutation($p:ID!){exportDataRowsInProject(input:{taskName:\"mine\",filters:{projectId:$p},params:{},"
                                + "streamable:true}){taskId isStreamable}}",
                        Map.of("p", project().id()))
                .get("exportDataRowsInProject");
        JsonNode task = this.wire
                .data(
                        "query($t:ID!){task(where:{id:$t}){name type status}}",
                        Map.of("t", started.get("taskId").asString()))
                .get("task");

        assertThat(started.get("isStreamable").asBoolean()).isTrue();
        assertThat(task.toString())
                .isEqualTo("{\"name\":\"mine\",\"type\":\"export-data-rows\",\"status\":\"IN_PROGRESS\"}");
    }

    @Test
    @Fact("P4.4-01")
    void whatIsNotSetIsLeftOut() {
        this.uploads.upsert(List.of(List.of(Uploads.item(
                "AUTO",
                "",
                Map.of("dataset_id", this.uploads.dataset("d"), "row_data", "https://example.org/1.png")))));

        JsonNode row = Exports.lines(this.uploads, "Catalog", Map.of("searchQuery", Map.of("query", List.of())))
                .get(0)
                .get("data_row");

        assertThat(row.propertyNames()).containsExactly("id", "row_data");
    }

    @Test
    @Fact("P4.4-02")
    void detailsTellWhenAndByWhom() {
        JsonNode details = project().exported("includeDataRowDetails").at("/data_row/details");

        assertThat(details.propertyNames())
                .containsExactly(
                        "dataset_id", "dataset_name", "created_at", "updated_at", "last_activity_at", "created_by");
        assertThat(details.get("created_at").asString()).matches(TIME);
        assertThat(details.get("last_activity_at").asString()).matches(TIME);
        assertThat(details.get("created_by").asString()).isEqualTo(email());
    }

    @Test
    @Fact("P4.4-08")
    void metadataAndAttachmentsAreNamed() {
        LabeledProject project = project();
        String row = rowId();
        this.wire.data(
                "mutation($r:ID!){createDataRowAttachment(data:{dataRowId:$r,type:RAW_TEXT,value:\"v\",name:\"n\"}){id}"
                        + " upsertDataRowCustomMetadata(data:[{dataRowId:$r,fields:[{schemaId:\"cko8s9r5v0001h2dk9elqdidh\","
                        + "value:\"t\"}]}]){error}}",
                Map.of("r", row));

        JsonNode line = project.exported("includeAttachments", "includeMetadata");

        assertThat(line.at("/attachments/0").propertyNames()).containsExactly("id", "type", "value", "name");
        assertThat(line.at("/metadata_fields/0").toString())
                .isEqualTo("{\"schema_id\":\"cko8s9r5v0001h2dk9elqdidh\",\"schema_name\":\"tag\","
                        + "\"schema_kind\":\"CustomMetadataString\",\"value\":\"t\"}");
    }

    @Test
    @Fact("P4.4-05")
    void embeddingsHaveTheirValues() {
        LabeledProject project = project();
        String id = this.wire
                .data("mutation{createEmbedding(data:{name:\"E\",dims:2}){id}}")
                .at("/createEmbedding/id")
                .asString();
        this.wire.rest(
                "PUT",
                "/adv/adv/v1/embeddings/" + id + "/_import_ndjson",
                "{\"id\":\"" + rowId() + "\",\"vector\":[1.5,2]}");

        JsonNode embedding = project.exported("includeEmbeddings").at("/embeddings/0");

        assertThat(embedding.get("id").asString()).isEqualTo(id);
        assertThat(embedding.get("name").asString()).isEqualTo("E");
        assertThat(embedding.get("dimensions").asInt()).isEqualTo(2);
        assertThat(embedding.get("is_custom").asBoolean()).isTrue();
        assertThat(embedding.at("/values/0/value").toString()).isEqualTo("[1.5,2.0]");
    }

    @Test
    @Fact({"P4.4-09", "P4.4-10", "P4.4-11", "P4.4-12"})
    void labelsAndProjectsHaveTheirDetails() {
        JsonNode project = project()
                .labeled(REMARK)
                .inProject("includeLabelDetails", "includePerformanceDetails", "includeProjectDetails");
        JsonNode label = project.at("/labels/0");
        JsonNode details = project.get("project_details");

        assertThat(label.propertyNames())
                .containsExactly("label_kind", "version", "id", "label_details", "performance_details", "annotations");
        assertThat(label.get("label_kind").asString()).isEqualTo("Default");
        assertThat(label.get("version").asString()).isEqualTo("1.0.0");
        assertThat(label.get("label_details").propertyNames())
                .contains("created_at", "updated_at", "created_by", "content_last_updated_at", "reviews");
        assertThat(label.at("/label_details/created_at").asString()).matches(TIME);
        assertThat(label.at("/label_details/created_by").asString()).isEqualTo(email());
        assertThat(label.get("performance_details").propertyNames())
                .contains("seconds_to_create", "seconds_to_review", "skipped");
        assertThat(details.propertyNames())
                .contains("ontology_id", "task_id", "batch_id", "consensus_expected_label_count");
        assertThat(details.get("task_name").asString()).isEqualTo("Initial review task");
        assertThat(details.get("workflow_status").asString()).isEqualTo("IN_REVIEW");
        assertThat(details.get("batch_name").asString()).isEqualTo("b");
        assertThat(details.get("priority").asInt()).isEqualTo(2);
    }

    @Test
    @Fact({"P4.4-13", "P9.3-03"})
    void theHistoryTellsEachMove() {
        LabeledProject project = project().labeled(REMARK);
        String queues = "query($p:ID!){project(where:{id:$p}){taskQueues{id name queueType}}}";
        JsonNode all = this.wire.data(queues, Map.of("p", project.id())).at("/project/taskQueues");
        this.wire.data(
                "mutation($p:ID!){project(where:{id:$p}){createBulkAddRowsToQueueTask("
                        + "data:{queueId:null,dataRowIdentifiers:{ids:[\"k\"],idType:GKEY}}){taskId}}}",
                Map.of("p", project.id()));
        this.uploads.emulator().clock().advance(Uploads.LATENCY);

        JsonNode details = project.inProject("includeProjectDetails").get("project_details");
        JsonNode history = details.get("workflow_history");

        assertThat(details.get("workflow_status").asString()).isEqualTo("DONE");
        assertThat(history).hasSize(2);
        assertThat(history.findValuesAsString("previous_task_name"))
                .containsExactly("Initial labeling task", "Initial review task");
        assertThat(history.findValuesAsString("next_task_name")).containsExactly("Initial review task", "Done");
        assertThat(all.findValuesAsString("id"))
                .contains(history.at("/1/previous_task_id").asString());
        assertThat(history.findValuesAsString("created_by")).containsOnly(email());
        assertThat(history.findValuesAsString("created_at")).allMatch(time -> time.matches(TIME));
        assertThat(history.findValuesAsString("action")).containsOnly("Move");
    }

    @Test
    @Fact({"P4.2-02", "P4.4-06"})
    void theCatalogShowsWhatIsAskedFor() {
        LabeledProject project = project().labeled(REMARK);
        String run = modelRun();
        List<String> key = List.of(LabeledProject.KEY);
        Map<String, ?> filter =
                Map.of("searchQuery", Map.of("query", List.of(Map.of("type", "global_key", "ids", key))));

        assertThat(Exports.keys(this.uploads, key).get(0).propertyNames())
                .containsExactly("data_row", "media_attributes");
        assertThat(Exports.keys(this.uploads, key, "allProjects", "allModelRuns")
                        .get(0)
                        .propertyNames())
                .contains("projects", "experiments");
        JsonNode named = Exports.lines(
                        this.uploads,
                        "Catalog",
                        filter,
                        Map.of("projectIds", List.of(project.id()), "modelRunIds", List.of(run)))
                .get(0);
        assertThat(named.at("/projects/" + project.id() + "/name").asString()).isEqualTo("p");
        assertThat(named.at("/projects/" + project.id() + "/labels")).hasSize(1);
        assertThat(named.get("experiments")).hasSize(1);
    }

    @Test
    @Fact({"P4.4-03", "P4.4-07"})
    void modelRunsTellNoLastActivity() {
        LabeledProject project = project();
        String run = modelRun();

        JsonNode line = Exports.lines(
                        this.uploads,
                        "ModelRun",
                        Map.of("modelRunId", run),
                        "includeDataRowDetails",
                        "includePredictions")
                .get(0);
        JsonNode model = line.get("experiments").valueStream().findFirst().orElseThrow();

        assertThat(project.id()).isNotEmpty();
        assertThat(line.has("projects")).isFalse();
        assertThat(line.at("/data_row/details").has("updated_at")).isTrue();
        assertThat(line.at("/data_row/details").has("last_activity_at")).isFalse();
        assertThat(model.get("name").asString()).isEqualTo("M");
        assertThat(model.at("/runs/" + run).propertyNames())
                .containsExactly("name", "run_data_row_id", "labels", "predictions");
    }
}
