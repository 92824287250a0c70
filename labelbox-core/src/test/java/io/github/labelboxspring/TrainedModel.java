package io.github.labelboxspring;

import io.github.labelboxspring.datarows.DataRowKeys;
import java.util.List;

/**
 * A model with a run over the data rows of a labeled project, whose ontology it shares.
 *
 * @param project the project, whose data rows may be in the run
 */
public record TrainedModel(LabeledProject project, String ontologyId, String modelId, String runId) {

    /** Makes one of its own for a test, with an empty run. */
    public static TrainedModel of(LabelboxClient client, int rows) {
        LabeledProject project = LabeledProject.of(client, rows);
        String ontology = client.projects()
                .findOntology(project.projectId())
                .execute()
                .orElseThrow()
                .id();
        String model = client.models()
                .create("model " + project.keys().get(0), ontology)
                .execute()
                .id();
        String run = client.models().runs().create(model, "run", null).execute().id();
        return new TrainedModel(project, ontology, model, run);
    }

    /** The same with the first data rows in the run. */
    public TrainedModel with(LabelboxClient client, int rows) {
        client.models()
                .runs()
                .dataRows()
                .upsert(this.runId, keys(rows))
                .withoutResult()
                .execute();
        return this;
    }

    /** The first data rows. */
    public DataRowKeys keys(int rows) {
        return DataRowKeys.globalKeys(List.copyOf(this.project.keys().subList(0, rows)));
    }
}
