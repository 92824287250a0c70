package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.Fact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What was deleted is gone everywhere: from lists, counts, exports and look-ups. */
class DeletionPromiseTest {

    private static final String ONTOLOGY = """
            {"tools": [], "classifications": [{"type": "text", "name": "remark", "options": []}]}""";

    private final Uploads uploads = new Uploads();
    private final String dataset = this.uploads.dataset("d");
    private final List<String> rows = this.uploads.made(this.uploads.upsert(List.of(List.of(
            Uploads.create(this.dataset, "https://example.org/1.png", "k1"),
            Uploads.create(this.dataset, "https://example.org/2.png", "k2")))));
    private final String project =
            id("mutation{createProject(data:{name:\"p\",allowedMediaType:IMAGE}){id}}", Map.of());
    private final String batch = batch();

    @AfterEach
    void stop() {
        this.uploads.close();
    }

    private JsonNode data(String query, Map<String, ?> variables) {
        return this.uploads.wire().data(query, variables);
    }

    private String code(String query, Map<String, ?> variables) {
        return this.uploads.wire().code(query, variables);
    }

    private String id(String mutation, Map<String, ?> variables) {
        JsonNode answer = data(mutation, variables);
        return answer.get(answer.propertyNames().iterator().next()).get("id").asString();
    }

    /** With both data rows, the first of which is labelled. */
    private String batch() {
        String ontology =
                id("mutation($n:String!){upsertOntology(data:{name:\"o\",normalized:$n}){id}}", Map.of("n", ONTOLOGY));
        this.uploads.emulator().clock().advance(Uploads.PROCESSING);
        String made = data(
                        "mutation($p:ID!,$o:ID!){project(where:{id:$p}){connectOntology(ontologyId:$o){id}"
                                + " createBatchV2(input:{name:\"b\",globalKeys:[\"k1\",\"k2\"]}){batch{id}}}}",
                        Map.of("p", this.project, "o", ontology))
                .at("/project/createBatchV2/batch/id")
                .asString();
        this.uploads
                .wire()
                .upload(
                        "mutation($p:ID!,$file:Upload!){createLabelImport"
                                + "(data:{projectId:$p,name:\"i\",filePayload:{file:$file,contentLength:1}}){id}}",
                        Map.of("p", this.project),
                        "i.ndjson",
                        "application/x-ndjson",
                        "{\"dataRow\":{\"globalKey\":\"k1\"},\"name\":\"remark\",\"answer\":\"x\"}"
                                .getBytes(StandardCharsets.UTF_8));
        this.uploads.emulator().clock().advance(Uploads.LATENCY);
        return made;
    }

    private int labels() {
        return data("query($p:ID!){project(where:{id:$p}){labelCount}}", Map.of("p", this.project))
                .at("/project/labelCount")
                .asInt();
    }

    /** The text of an export of the project; empty if there is nothing to export. */
    private String exported() {
        Map<String, ?> input =
                Map.of("filters", Map.of("projectId", this.project), "params", Map.of(), "streamable", true);
        String task = data(
                        "mutation($i:ExportDataRowsInProjectInput!){exportDataRowsInProject(input:$i){taskId}}",
                        Map.of("i", input))
                .at("/exportDataRowsInProject/taskId")
                .asString();
        this.uploads.emulator().clock().advance(Uploads.LATENCY);
        JsonNode file = data(
                        "query($t:ID!){task(where:{id:$t}){exportFileFromOffset(streamType:RESULT,offset:\"0\"){file}}}",
                        Map.of("t", task))
                .at("/task/exportFileFromOffset");
        try (var content = file.isNull()
                ? null
                : URI.create(file.get("file").asString()).toURL().openStream()) {
            return content == null ? "" : new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    @Fact("P3.6-02")
    void aDataRow() {
        assertThat(labels()).isEqualTo(1);

        data("mutation($i:ID!){deleteDataRows(where:{dataRowIds:[$i]}){id}}", Map.of("i", this.rows.get(0)));

        assertThat(code("query($i:ID!){dataRow(where:{id:$i}){id}}", Map.of("i", this.rows.get(0))))
                .isEqualTo("RESOURCE_NOT_FOUND");
        JsonNode left = data(
                "query($d:ID!){dataset(where:{id:$d}){rowCount} datasetDataRows(id:$d){nodes{id}}}",
                Map.of("d", this.dataset));
        assertThat(left.at("/dataset/rowCount").asInt()).isEqualTo(1);
        assertThat(left.at("/datasetDataRows/nodes")).hasSize(1);
        assertThat(labels()).isZero();
        assertThat(data("query($p:ID!){project(where:{id:$p}){labels{id}}}", Map.of("p", this.project))
                        .at("/project/labels"))
                .isEmpty();
        assertThat(exported()).doesNotContain(this.rows.get(0)).contains(this.rows.get(1));
    }

    @Test
    @Fact("R-08")
    void theLabelOfAModelRun() {
        String run = this.uploads.modelRun(this.uploads.ontology(ONTOLOGY));
        String label = data("query($p:ID!){project(where:{id:$p}){labels{id}}}", Map.of("p", this.project))
                .at("/project/labels/0/id")
                .asString();
        data(
                "mutation($r:ID!,$l:ID!){createMEAModelRunLabelRegistrationTask(where:{id:$r},data:{labelIds:[$l]})}",
                Map.of("r", run, "l", label));
        this.uploads.emulator().clock().advance(Uploads.LATENCY);
        assertThat(truth(run).asString()).isEqualTo(label);

        data("mutation($l:ID!){deleteLabels(labelIds:[$l]){id}}", Map.of("l", label));

        assertThat(truth(run).isNull()).isTrue();
    }

    private JsonNode truth(String run) {
        return data("query($r:ID!){annotationGroups(where:{modelRunId:{id:$r}}){nodes{labelId}}}", Map.of("r", run))
                .at("/annotationGroups/nodes/0/labelId");
    }

    /** The key of a data row that was deleted is free. */
    @Test
    @Fact("P3.6-02")
    void aGlobalKeyIsFreeAgain() {
        data("mutation($i:ID!){deleteDataRows(where:{dataRowIds:[$i]}){id}}", Map.of("i", this.rows.get(0)));

        String task =
                this.uploads.upsert(List.of(List.of(Uploads.create(this.dataset, "https://example.org/3.png", "k1"))));

        assertThat(this.uploads.refusals(task)).isEmpty();
        assertThat(this.uploads.made(task)).doesNotContain(this.rows.get(0));
    }

    @Test
    @Fact("DS-01")
    void aDataset() {
        data("mutation($d:ID!){updateDataset(where:{id:$d},data:{deleted:true}){id}}", Map.of("d", this.dataset));

        assertThat(code("query($d:ID!){dataset(where:{id:$d}){id}}", Map.of("d", this.dataset)))
                .isEqualTo("RESOURCE_NOT_FOUND");
        assertThat(data("{datasets{id}}", Map.of()).get("datasets")).isEmpty();
        assertThat(code("query($i:ID!){dataRow(where:{id:$i}){id}}", Map.of("i", this.rows.get(1))))
                .isEqualTo("RESOURCE_NOT_FOUND");
        assertThat(labels()).isZero();
        assertThat(exported()).isEmpty();
        String other = this.uploads.dataset("other");
        assertThat(this.uploads.refusals(this.uploads.upsert(
                        List.of(List.of(Uploads.create(other, "https://example.org/1.png", "k1"))))))
                .isEmpty();
    }

    @Test
    @Fact("P9.2-09")
    void theLabelsOfABatch() {
        data(
                "mutation($p:ID!,$b:ID!){project(where:{id:$p}){deleteBatchLabels(batchId:$b,data:{type:RequeueData})"
                        + "{deletedLabelIds}}}",
                Map.of("p", this.project, "b", this.batch));

        assertThat(labels()).isZero();
        assertThat(exported())
                .contains(this.rows.get(0), this.rows.get(1), "\"labels\":[]")
                .doesNotContain("remark");
        assertThat(data("query($p:ID!){project(where:{id:$p}){labels{id}}}", Map.of("p", this.project))
                        .at("/project/labels"))
                .isEmpty();
    }

    @Test
    @Fact("P9.1-04")
    void aProject() {
        data("mutation($p:ID!){updateProject(where:{id:$p},data:{deleted:true}){id}}", Map.of("p", this.project));

        assertThat(code("query($p:ID!){project(where:{id:$p}){id}}", Map.of("p", this.project)))
                .isEqualTo("RESOURCE_NOT_FOUND");
        assertThat(data("{projects{id}}", Map.of()).get("projects")).isEmpty();
        assertThat(code(
                        "mutation($i:ExportDataRowsInProjectInput!){exportDataRowsInProject(input:$i){taskId}}",
                        Map.of("i", Map.of("filters", Map.of("projectId", this.project), "params", Map.of()))))
                .isEqualTo("RESOURCE_NOT_FOUND");
        assertThat(code("query($p:ID!){labelImport(where:{projectId:$p,name:\"i\"}){id}}", Map.of("p", this.project)))
                .isEqualTo("RESOURCE_NOT_FOUND");
        assertThat(code("query($b:ID!){batch(where:{id:$b}){id}}", Map.of("b", this.batch)))
                .isEqualTo("RESOURCE_NOT_FOUND");
        assertThat(data("query($i:ID!){dataRow(where:{id:$i}){id}}", Map.of("i", this.rows.get(0)))
                        .has("dataRow"))
                .isTrue();
    }
}
