package io.github.labelboxspring.exports;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Selects the data rows of an export. A data row must match all filters that are set.
 *
 * <p>Corresponds to {@code ProjectExportFilters}, {@code DatasetExportFilters} and {@code CatalogExportFilters} in the
 * official SDK. Specify data rows either by id or by global key.
 *
 * @param lastActivity when a label, the metadata, the status, a comment or a review of the data row last changed
 * @param labelCreated when the data row was labeled
 * @param dataRowIds only these data rows, null for all
 * @param globalKeys only these data rows, null for all
 * @param batchIds only data rows of these batches, null for all
 * @param workflowStatus only data rows with this status in the project's workflow
 */
public record ExportFilters(
        @Nullable ExportPeriod lastActivity,
        @Nullable ExportPeriod labelCreated,
        @Nullable List<String> dataRowIds,
        @Nullable List<String> globalKeys,
        @Nullable List<String> batchIds,
        @Nullable WorkflowStatus workflowStatus) {

    /** The maximum number of ids or keys in one filter. */
    public static final int MAX_IDS = 2_000;

    /** Matches all data rows. */
    public static final ExportFilters NONE = new ExportFilters(null, null, null, null, null, null);

    public ExportFilters {
        if (dataRowIds != null && globalKeys != null) {
            throw new IllegalArgumentException("Specify data rows either by ids or by global keys, not by both");
        }
        dataRowIds = checked("data row ids", dataRowIds);
        globalKeys = checked("global keys", globalKeys);
        batchIds = checked("batch ids", batchIds);
    }

    /**
     * Return a filter for data rows of which a label, the metadata, the status, a comment or a review last changed in a
     * period.
     */
    public static ExportFilters ofLastActivity(ExportPeriod period) {
        return NONE.withLastActivity(period);
    }

    /** Return a filter for data rows that were labeled in a period. */
    public static ExportFilters ofLabelCreated(ExportPeriod period) {
        return NONE.withLabelCreated(period);
    }

    /** Return a filter for the data rows with the given ids, at most {@value #MAX_IDS}. */
    public static ExportFilters ofDataRowIds(Collection<String> ids) {
        return NONE.withDataRowIds(ids);
    }

    /** Return a filter for the data rows with the given global keys, at most {@value #MAX_IDS}. */
    public static ExportFilters ofGlobalKeys(Collection<String> keys) {
        return NONE.withGlobalKeys(keys);
    }

    /** Return a filter for the data rows of the given batches, at most {@value #MAX_IDS}. */
    public static ExportFilters ofBatchIds(Collection<String> ids) {
        return NONE.withBatchIds(ids);
    }

    /** Return a filter for the data rows with the given status in the workflow of the project. */
    public static ExportFilters ofWorkflowStatus(WorkflowStatus status) {
        return NONE.withWorkflowStatus(status);
    }

    public ExportFilters withLastActivity(ExportPeriod period) {
        return new ExportFilters(
                period, this.labelCreated, this.dataRowIds, this.globalKeys, this.batchIds, this.workflowStatus);
    }

    public ExportFilters withLabelCreated(ExportPeriod period) {
        return new ExportFilters(
                this.lastActivity, period, this.dataRowIds, this.globalKeys, this.batchIds, this.workflowStatus);
    }

    /** Return these filters with at most {@value #MAX_IDS} ids. */
    public ExportFilters withDataRowIds(Collection<String> ids) {
        return new ExportFilters(
                this.lastActivity,
                this.labelCreated,
                List.copyOf(ids),
                this.globalKeys,
                this.batchIds,
                this.workflowStatus);
    }

    /** Return these filters with at most {@value #MAX_IDS} global keys. */
    public ExportFilters withGlobalKeys(Collection<String> keys) {
        return new ExportFilters(
                this.lastActivity,
                this.labelCreated,
                this.dataRowIds,
                List.copyOf(keys),
                this.batchIds,
                this.workflowStatus);
    }

    /** Return these filters with at most {@value #MAX_IDS} batches. */
    public ExportFilters withBatchIds(Collection<String> ids) {
        return new ExportFilters(
                this.lastActivity,
                this.labelCreated,
                this.dataRowIds,
                this.globalKeys,
                List.copyOf(ids),
                this.workflowStatus);
    }

    public ExportFilters withWorkflowStatus(WorkflowStatus status) {
        return new ExportFilters(
                this.lastActivity, this.labelCreated, this.dataRowIds, this.globalKeys, this.batchIds, status);
    }

    private static @Nullable List<String> checked(String what, @Nullable List<String> ids) {
        if (ids == null) {
            return null;
        }
        if (ids.isEmpty() || ids.size() > MAX_IDS) {
            throw new IllegalArgumentException("A filter must have 1 to " + MAX_IDS + " " + what + ", not " + ids.size()
                    + ". Start an export for each " + MAX_IDS);
        }
        return List.copyOf(ids);
    }
}
