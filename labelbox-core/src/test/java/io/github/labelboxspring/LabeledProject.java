package io.github.labelboxspring;

import io.github.labelboxspring.batches.NewBatch;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.datarows.NewDataRow;
import io.github.labelboxspring.datasets.NewDataset;
import io.github.labelboxspring.imports.Annotations;
import io.github.labelboxspring.ontologies.Classification;
import io.github.labelboxspring.ontologies.MediaType;
import io.github.labelboxspring.ontologies.NewOntology;
import io.github.labelboxspring.ontologies.OntologySchema;
import io.github.labelboxspring.ontologies.Option;
import io.github.labelboxspring.ontologies.Tool;
import io.github.labelboxspring.projects.NewProject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A project that asks which digit is shown and where its ink is, with some data rows in one batch.
 *
 * @param keys global keys of the data rows
 */
public record LabeledProject(String datasetId, String projectId, String batchId, List<String> keys) {

    /** Makes one of its own for a test. */
    public static LabeledProject of(LabelboxClient client, int rows) {
        String run = UUID.randomUUID().toString();
        String dataset = client.datasets().create(NewDataset.of(run)).execute().id();
        List<String> keys =
                IntStream.range(0, rows).mapToObj(n -> run + "/" + n).toList();
        client.dataRows()
                .create(
                        dataset,
                        keys.stream()
                                .map(key -> NewDataRow.of("https://example.org/" + key + ".png")
                                        .withGlobalKey(key)
                                        .withExternalId("row " + key))
                                .toList())
                .withoutResult()
                .execute();
        OntologySchema schema = OntologySchema.of(Tool.boundingBox("ink"))
                .withClassification(Classification.radio("digit", Option.of("0"), Option.of("1")));
        String ontology = client.ontologies()
                .create(NewOntology.of(run, MediaType.IMAGE, schema))
                .execute()
                .id();
        String project = client.projects()
                .create(NewProject.of(run, MediaType.IMAGE))
                .flatMap(made ->
                        client.projects().connectOntology(made.id(), ontology).map(connected -> made.id()))
                .execute();
        String batch = client.projects()
                .batches()
                .create(project, NewBatch.of("all", DataRowKeys.globalKeys(keys)))
                .execute()
                .batch()
                .id();
        return new LabeledProject(dataset, project, batch, keys);
    }

    /** An answer for the data row of this number. */
    public Map<String, Object> answer(int row, String digit) {
        return Map.of(
                "uuid", UUID.randomUUID().toString(),
                "dataRow", Map.of("globalKey", this.keys.get(row)),
                "name", "digit",
                "answer", Map.of("name", digit));
    }

    /** A box for the data row of this number. */
    public Map<String, Object> box(int row, int top) {
        return Map.of(
                "uuid", UUID.randomUUID().toString(),
                "dataRow", Map.of("globalKey", this.keys.get(row)),
                "name", "ink",
                "bbox", Map.of("top", top, "left", 2, "height", 3, "width", 4));
    }

    /** Labels the first data rows, each with the answer 1 and a box as far down as its number. */
    public LabeledProject labeled(LabelboxClient client, int rows) {
        client.imports()
                .labels(
                        this.projectId,
                        "labels",
                        Annotations.of(IntStream.range(0, rows)
                                .boxed()
                                .flatMap(row -> Stream.of(answer(row, "1"), box(row, row)))
                                .toList()))
                .withoutResult()
                .execute();
        return this;
    }
}
