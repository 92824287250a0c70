package io.github.labelboxspring.batch;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.batches.NewBatch;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.datarows.NewDataRow;
import io.github.labelboxspring.datasets.NewDataset;
import io.github.labelboxspring.ontologies.Classification;
import io.github.labelboxspring.ontologies.MediaType;
import io.github.labelboxspring.ontologies.NewOntology;
import io.github.labelboxspring.ontologies.OntologySchema;
import io.github.labelboxspring.ontologies.Option;
import io.github.labelboxspring.projects.NewProject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A project that asks which bird is shown. */
final class BirdProject {

    private BirdProject() {}

    /** Return the id of a new project that has new data rows, which have global keys. */
    static String of(LabelboxClient client, List<NewDataRow> rows) {
        String name = UUID.randomUUID().toString();
        String dataset = client.datasets().create(NewDataset.of(name)).execute().id();
        client.dataRows().create(dataset, rows).execute().orThrow();
        OntologySchema schema =
                OntologySchema.of(Classification.radio("species", Option.of("wren"), Option.of("robin")));
        String ontology = client.ontologies()
                .create(NewOntology.of(name, MediaType.IMAGE, schema))
                .execute()
                .id();
        String project = client.projects()
                .create(NewProject.of(name, MediaType.IMAGE))
                .execute()
                .id();
        client.projects().connectOntology(project, ontology).withoutResult().execute();
        List<String> keys = rows.stream()
                .map(NewDataRow::globalKey)
                .map(Objects::requireNonNull)
                .toList();
        client.projects()
                .batches()
                .create(project, NewBatch.of("all", DataRowKeys.globalKeys(keys)))
                .withoutResult()
                .execute();
        return project;
    }
}
