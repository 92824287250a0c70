package io.github.labelboxspring.batches;

import java.util.List;

/**
 * The result of creating a batch of any size.
 *
 * @param batch the batch
 * @param requested the number of data rows requested
 * @param accepted the number of data rows added
 * @param failedDataRowIds ids of the data rows that Labelbox rejected because they are already in another batch of the
 *     project, do not exist, or have not been processed yet. For large batches, Labelbox may not list all of them, so
 *     that there are fewer than {@code requested - accepted}
 */
public record BatchCreation(Batch batch, int requested, int accepted, List<String> failedDataRowIds) {

    public BatchCreation {
        failedDataRowIds = List.copyOf(failedDataRowIds);
    }

    static BatchCreation of(Batch batch, int requested, List<String> failed) {
        return new BatchCreation(batch, requested, batch.size(), failed);
    }
}
