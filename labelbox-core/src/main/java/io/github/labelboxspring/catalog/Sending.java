package io.github.labelboxspring.catalog;

import io.github.labelboxspring.datarows.DataRowKeys;
import org.jspecify.annotations.Nullable;

/**
 * Data rows of the catalog that are to be sent to a project.
 *
 * @param projectId the project
 * @param batchName name of the batch; further batches have {@code _1}, {@code _2} … added
 * @param dataRows the data rows
 * @param source where their labels come from
 * @param taskQueueId the queue in which they shall wait; null for none, they are done
 * @param excludeDataRowsInProject whether data rows that are in the project already are left alone
 * @param conflicts what becomes of labels that are there already
 * @param batchPriority priority of the batch, 5 by default
 */
public record Sending(
        String projectId,
        String batchName,
        DataRowKeys dataRows,
        LabelSource source,
        @Nullable String taskQueueId,
        boolean excludeDataRowsInProject,
        ConflictResolution conflicts,
        int batchPriority) {

    private static final int DEFAULT_PRIORITY = 5;

    /** @throws IllegalArgumentException if the name is blank, or there is no data row */
    public Sending {
        if (batchName.isBlank() || dataRows.values().isEmpty()) {
            throw new IllegalArgumentException("Sending to a project needs a batch name and at least one data row");
        }
    }

    /** To the queue Done, keeping the labels that are there. */
    public static Sending of(String projectId, String batchName, DataRowKeys dataRows, LabelSource source) {
        return new Sending(
                projectId,
                batchName,
                dataRows,
                source,
                null,
                false,
                ConflictResolution.KEEP_EXISTING,
                DEFAULT_PRIORITY);
    }

    /** The same, to a task queue. */
    public Sending withTaskQueue(String queueId) {
        return new Sending(
                this.projectId,
                this.batchName,
                this.dataRows,
                this.source,
                queueId,
                this.excludeDataRowsInProject,
                this.conflicts,
                this.batchPriority);
    }

    /** The same, without data rows that are in the project already. */
    public Sending withoutDataRowsInProject() {
        return new Sending(
                this.projectId,
                this.batchName,
                this.dataRows,
                this.source,
                this.taskQueueId,
                true,
                this.conflicts,
                this.batchPriority);
    }

    /** The same, with another way to treat labels that are there already. */
    public Sending withConflictResolution(ConflictResolution conflicts) {
        return new Sending(
                this.projectId,
                this.batchName,
                this.dataRows,
                this.source,
                this.taskQueueId,
                this.excludeDataRowsInProject,
                conflicts,
                this.batchPriority);
    }

    /** The same, with another priority of the batch. */
    public Sending withPriority(int priority) {
        return new Sending(
                this.projectId,
                this.batchName,
                this.dataRows,
                this.source,
                this.taskQueueId,
                this.excludeDataRowsInProject,
                this.conflicts,
                priority);
    }
}
