package io.github.labelboxspring.imports;

import io.github.labelboxspring.batches.BatchCreation;
import io.github.labelboxspring.error.LabelboxApiException;
import io.github.labelboxspring.error.RowFailure;
import io.github.labelboxspring.error.TaskFailedException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of predictions that were imported into a model run and sent on to a project.
 *
 * @param predictions their import into the model run
 * @param batch the batch of their data rows, null if no prediction was taken or the batch was refused
 * @param preLabels their import into the project, null if no prediction was taken, or it or the batch was refused
 * @param refusal why the platform refused the batch or the import into the project, null if it did not. The predictions
 *     are in the model run all the same
 */
public record SentPredictions(
        ImportResult predictions,
        @Nullable BatchCreation batch,
        @Nullable ImportResult preLabels,
        @Nullable LabelboxApiException refusal) {

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
     * @throws LabelboxApiException if the platform refused the batch or the import into the project
     */
    public SentPredictions orThrow() {
        if (complete()) {
            return this;
        }
        this.predictions.orThrow();
        if (this.refusal != null) {
            throw this.refusal;
        }
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
