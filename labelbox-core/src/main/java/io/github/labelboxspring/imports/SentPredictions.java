package io.github.labelboxspring.imports;

import io.github.labelboxspring.batches.BatchCreation;
import org.jspecify.annotations.Nullable;

/**
 * What became of predictions that were imported into a model run and sent on to a project.
 *
 * @param predictions their import into the model run
 * @param batch the batch of their data rows, null if no prediction was taken
 * @param preLabels their import into the project, null if no prediction was taken
 */
public record SentPredictions(
        ImportResult predictions,
        @Nullable BatchCreation batch,
        @Nullable ImportResult preLabels) {

    /** Whether every prediction is in the model run and in the project. */
    public boolean complete() {
        return this.predictions.complete()
                && this.batch != null
                && this.batch.accepted() == this.batch.requested()
                && this.preLabels != null
                && this.preLabels.complete();
    }
}
