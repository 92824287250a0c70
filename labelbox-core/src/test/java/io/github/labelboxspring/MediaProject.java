package io.github.labelboxspring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.batches.NewBatch;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.datarows.NewDataRow;
import io.github.labelboxspring.datarows.RowData;
import io.github.labelboxspring.datasets.NewDataset;
import io.github.labelboxspring.exports.Export;
import io.github.labelboxspring.exports.ExportDetail;
import io.github.labelboxspring.exports.ExportFilters;
import io.github.labelboxspring.exports.ExportParams;
import io.github.labelboxspring.exports.ExportedLabel;
import io.github.labelboxspring.imports.Annotations;
import io.github.labelboxspring.imports.ImportResult;
import io.github.labelboxspring.ontologies.MediaType;
import io.github.labelboxspring.ontologies.NewOntology;
import io.github.labelboxspring.ontologies.OntologySchema;
import io.github.labelboxspring.projects.NewProject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A project of any kind of assets, with one data row. */
public record MediaProject(LabelboxClient client, CallStyle style, String projectId, String key) {

    /** Makes one of its own for a test. */
    public static MediaProject of(
            LabelboxClient client, CallStyle style, MediaType media, RowData asset, OntologySchema schema) {
        String key = UUID.randomUUID().toString();
        String dataset = client.datasets().create(NewDataset.of(key)).execute().id();
        client.dataRows()
                .create(dataset, List.of(NewDataRow.of(asset).withGlobalKey(key).withMediaType(media)))
                .withoutResult()
                .execute();
        String ontology = client.ontologies()
                .create(NewOntology.of(key, media, schema))
                .execute()
                .id();
        String project = client.projects()
                .create(NewProject.of(key, media))
                .flatMap(made ->
                        client.projects().connectOntology(made.id(), ontology).map(connected -> made.id()))
                .execute();
        var unused = client.projects()
                .batches()
                .create(project, NewBatch.of("all", DataRowKeys.globalKeys(List.of(key))))
                .execute();
        return new MediaProject(client, style, project, key);
    }

    /** Imports one line about the data row as a label; it must be taken. */
    public void labeled(String feature, Map<String, ?> value) {
        labeled(List.of(line(feature, value)));
    }

    /** Imports lines about the data row as one label; they must be taken. */
    public void labeled(List<Map<String, Object>> lines) {
        ImportResult result = this.style.run(
                this.client.imports().labels(this.projectId, UUID.randomUUID().toString(), Annotations.of(lines)));
        assertThat(result.failures()).isEmpty();
    }

    /** A line about the data row. */
    public Map<String, Object> line(String feature, Map<String, ?> value) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("dataRow", Map.of("globalKey", this.key));
        line.put("name", feature);
        line.putAll(value);
        return line;
    }

    /** What an export tells of the data row's labels. */
    public List<ExportedLabel> exported(ExportDetail... details) {
        Export export = this.style.run(
                this.client.exports().ofProject(this.projectId, ExportFilters.NONE, ExportParams.of(details)));
        return this.style.read(this.client.exports().rows(export)).stream()
                .flatMap(row -> row.labels().stream())
                .toList();
    }

    /** The only label. */
    public ExportedLabel label() {
        return exported().get(0);
    }
}
