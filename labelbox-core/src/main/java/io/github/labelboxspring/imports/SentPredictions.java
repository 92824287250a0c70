package io.github.labelboxspring.imports;

import io.github.labelboxspring.batches.BatchCreation;
import io.github.labelboxspring.error.RowFailure;
import io.github.labelboxspring.error.TaskFailedException;
import java.util.Objects;
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

    /**
     * Return this if every prediction is in the model run and in the project.
     *
     * @throws TaskFailedException for the first step that is not complete: the import into the model run, the import into
     *     the project, the batch. What was done stays
     */
    public SentPredictions orThrow() {
        if (complete()) {
            return this;
        }
        this.predictions.orThrow();
        if (this.preLabels != null) {
            this.preLabels.orThrow();
        }
        BatchCreation made = Objects.requireNonNull(this.batch);
        throw new TaskFailedException(
                made.batch().name(),
                "batch",
                made.accepted() + " of " + made.requested() + " data rows were added to the batch",
                made.failedDataRowIds().stream()
                        .map(id -> new RowFailure(null, id, RowFailure.Kind.REFUSED, "not added to the batch"))
                        .toList());
    }
}
