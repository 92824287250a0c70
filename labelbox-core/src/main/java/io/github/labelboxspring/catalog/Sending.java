package io.github.labelboxspring.catalog;

import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.internal.operation.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Data rows of the catalog to send to a project.
 *
 * @param projectId id of the project
 * @param batchName name of the batch; additional batches get the suffixes {@code _1}, {@code _2} and so on
 * @param dataRows the data rows
 * @param source the source of their labels
 * @param taskQueueId id of the task queue to send them to; null to mark them as done
 * @param excludeDataRowsInProject whether to skip data rows that are already in the project
 * @param conflicts how existing labels are treated
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

    /** @throws IllegalArgumentException if the batch name or the task queue is blank, or there are no data rows */
    public Sending {
        if (batchName.isBlank() || dataRows.values().isEmpty()) {
            throw new IllegalArgumentException("Sending to a project requires a batch name and at least one data row");
        }
        if (taskQueueId != null) {
            Ids.checked("taskQueueId", taskQueueId);
        }
    }

    /** Return settings that send data rows as done and keep existing labels. */
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

    /** Return these settings with a task queue. */
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

    /** Return these settings without data rows that are already in the project. */
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

    /** Return these settings with another treatment of existing labels. */
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

    /** Return these settings with another batch priority. */
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
