package io.github.labelboxspring.sdk;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.annotations.Answer;
import io.github.labelboxspring.annotations.ClassificationAnnotation;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import io.github.labelboxspring.datarows.DataRow;
import io.github.labelboxspring.datasets.Dataset;
import io.github.labelboxspring.exports.Export;
import io.github.labelboxspring.exports.ExportFilters;
import io.github.labelboxspring.exports.ExportParams;
import io.github.labelboxspring.exports.ExportedDataRow;
import io.github.labelboxspring.exports.ExportedLabel;
import io.github.labelboxspring.ontologies.Ontology;
import io.github.labelboxspring.projects.Project;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What this client sees of a project and a dataset, in the form in which the official SDK's side tells it. */
record Description(LabelboxClient client) {

    Map<String, Object> of(String projectId, String datasetId) {
        Dataset dataset = this.client.datasets().get(datasetId).execute();
        Map<String, Object> described = new LinkedHashMap<>();
        described.put(
                "dataset",
                map("name", dataset.name(), "description", dataset.description(), "rowCount", dataset.rowCount()));
        Map<String, Object> rows = new LinkedHashMap<>();
        this.client.dataRows().list(datasetId).stream()
                .forEach(row -> rows.put(String.valueOf(row.globalKey()), row(row)));
        described.put("rows", rows);
        described.put("project", project(projectId));
        described.put("labels", labels(projectId));
        return described;
    }

    private static Map<String, @Nullable Object> row(DataRow row) {
        Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
        Objects.requireNonNull(row.metadataFields())
                .forEach(field -> metadata.put(String.valueOf(field.name()), field.value()));
        String rowData = String.valueOf(row.rowData());
        int query = rowData.indexOf('?');
        return map(
                "id",
                row.id(),
                "externalId",
                row.externalId(),
                "rowData",
                query < 0 ? rowData : rowData.substring(0, query),
                "metadata",
                metadata);
    }

    private Map<String, @Nullable Object> project(String id) {
        Project project = this.client.projects().get(id).execute();
        Ontology ontology = this.client.projects().findOntology(id).execute().orElseThrow();
        Map<String, @Nullable Object> features = new LinkedHashMap<>();
        ontology.normalized().tools().stream().forEach(tool -> features.put(tool.name(), tool.featureSchemaId()));
        ontology.normalized().classifications().stream()
                .forEach(question -> features.put(question.name(), question.featureSchemaId()));
        Map<String, @Nullable Object> batches = new LinkedHashMap<>();
        this.client.projects().batches().list(id).stream().forEach(batch -> batches.put(batch.name(), batch.size()));
        return map(
                "name", project.name(),
                "description", project.description(),
                "mediaType", Objects.requireNonNull(project.allowedMediaType()).name(),
                "labelCount", this.client.projects().labelCount(id).execute(),
                "ontology", map("id", ontology.id(), "name", ontology.name(), "features", features),
                "batches", batches);
    }

    private Map<String, Object> labels(String projectId) {
        Export export = this.client
                .exports()
                .ofProject(projectId, ExportFilters.NONE, ExportParams.of())
                .execute();
        Map<String, Object> labels = new LinkedHashMap<>();
        try (Stream<ExportedDataRow> rows = this.client.exports().rows(export).stream()) {
            rows.forEach(row -> labels.put(
                    String.valueOf(row.dataRow().globalKey()),
                    row.labels().stream().map(Description::label).toList()));
        }
        return labels;
    }

    private static Map<String, @Nullable Object> label(ExportedLabel label) {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        label.annotations(ClassificationAnnotation.class)
                .forEach(each -> answers.put(
                        String.valueOf(each.question().name()),
                        ((Answer.Radio) each.answer()).choice().option().name()));
        Map<String, @Nullable Object> boxes = new LinkedHashMap<>();
        label.annotations(ObjectAnnotation.class)
                .forEach(each -> boxes.put(String.valueOf(each.tool().name()), each.mark()));
        return map("answers", answers, "boxes", boxes);
    }

    private static Map<String, @Nullable Object> map(@Nullable Object... pairs) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            map.put(String.valueOf(pairs[at]), pairs[at + 1]);
        }
        return map;
    }
}
