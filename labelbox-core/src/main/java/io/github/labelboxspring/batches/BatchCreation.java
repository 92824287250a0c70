package io.github.labelboxspring.batches;

import java.util.List;

/**
 * What became of the data rows of a new batch; the same for small and large ones.
 *
 * @param batch the batch
 * @param requested data rows that it was to have
 * @param accepted data rows that it has
 * @param failedDataRowIds those that the platform refused: in another batch of the project already, unknown, or not
 *     processed yet. For large batches the platform need not name all of them, then there are fewer than
 *     {@code requested - accepted}
 */
public record BatchCreation(Batch batch, int requested, int accepted, List<String> failedDataRowIds) {

    public BatchCreation {
        failedDataRowIds = List.copyOf(failedDataRowIds);
    }

    static BatchCreation of(Batch batch, int requested, List<String> failed) {
        return new BatchCreation(batch, requested, batch.size(), failed);
    }
}
