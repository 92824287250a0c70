package io.github.labelboxspring.imports;

import io.github.labelboxspring.batches.BatchCreation;
import io.github.labelboxspring.error.LabelboxApiException;
import io.github.labelboxspring.error.RowFailure;
import io.github.labelboxspring.error.TaskFailedException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The result of importing predictions into a model run and sending them to a project.
 *
 * @param predictions result of the import into the model run
 * @param batch the batch of their data rows, null if no prediction was imported or the batch was rejected
 * @param preLabels result of the import into the project, null if no prediction was imported, or if it or the batch was
 *     rejected
 * @param refusal why Labelbox rejected the batch or the import into the project, null if it did not. The predictions
 *     are in the model run nevertheless
 */
public record SentPredictions(
        ImportResult predictions,
        @Nullable BatchCreation batch,
        @Nullable ImportResult preLabels,
        @Nullable LabelboxApiException refusal) {

    /** Return whether all predictions are in the model run and in the project. */
    public boolean complete() {
        return this.predictions.complete()
                && this.batch != null
                && this.batch.accepted() == this.batch.requested()
                && this.preLabels != null
                && this.preLabels.complete();
    }

    /**
     * Return this result if all predictions are in the model run and in the project.
     *
     * @throws TaskFailedException for the first step that is not complete, in the order import into the model run,
     *     import into the project, batch. Completed changes remain
     * @throws LabelboxApiException if Labelbox rejected the batch or the import into the project
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
