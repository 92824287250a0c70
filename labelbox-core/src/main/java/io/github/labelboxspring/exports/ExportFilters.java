package io.github.labelboxspring.exports;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which data rows an export has; all that is set must hold.
 *
 * <p>Answers to the official SDK's {@code ProjectExportFilters}, {@code DatasetExportFilters} and
 * {@code CatalogExportFilters}. Data rows are named by id or by global key, not by both.
 *
 * @param lastActivity when a label, the metadata, the status, a comment or a review of the data row last changed
 * @param labelCreated when the data row was labelled
 * @param dataRowIds only these data rows, null for all
 * @param globalKeys only these data rows, null for all
 * @param batchIds only data rows of these batches, null for all
 * @param workflowStatus only data rows that stand so in the project's workflow
 */
public record ExportFilters(
        @Nullable ExportPeriod lastActivity,
        @Nullable ExportPeriod labelCreated,
        @Nullable List<String> dataRowIds,
        @Nullable List<String> globalKeys,
        @Nullable List<String> batchIds,
        @Nullable WorkflowStatus workflowStatus) {

    /** Ids or keys in one filter. */
    public static final int MAX_IDS = 2_000;

    /** All data rows. */
    public static final ExportFilters NONE = builder().build();

    public ExportFilters {
        if (dataRowIds != null && globalKeys != null) {
            throw new IllegalArgumentException("Name data rows by ids or by global keys, not by both");
        }
        dataRowIds = checked("data row ids", dataRowIds);
        globalKeys = checked("global keys", globalKeys);
        batchIds = checked("batch ids", batchIds);
    }

    private static @Nullable List<String> checked(String what, @Nullable List<String> ids) {
        if (ids == null) {
            return null;
        }
        if (ids.isEmpty() || ids.size() > MAX_IDS) {
            throw new IllegalArgumentException("A filter takes 1 to " + MAX_IDS + " " + what + ", not " + ids.size()
                    + ": start an export for each " + MAX_IDS);
        }
        return List.copyOf(ids);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Makes {@link ExportFilters}. */
    public static final class Builder {

        private @Nullable ExportPeriod lastActivity;

        private @Nullable ExportPeriod labelCreated;

        private @Nullable List<String> dataRowIds;

        private @Nullable List<String> globalKeys;

        private @Nullable List<String> batchIds;

        private @Nullable WorkflowStatus workflowStatus;

        private Builder() {}

        public Builder lastActivity(ExportPeriod period) {
            this.lastActivity = period;
            return this;
        }

        public Builder labelCreated(ExportPeriod period) {
            this.labelCreated = period;
            return this;
        }

        /** At most {@value ExportFilters#MAX_IDS}. */
        public Builder dataRowIds(Collection<String> ids) {
            this.dataRowIds = List.copyOf(ids);
            return this;
        }

        /** At most {@value ExportFilters#MAX_IDS}. */
        public Builder globalKeys(Collection<String> keys) {
            this.globalKeys = List.copyOf(keys);
            return this;
        }

        /** At most {@value ExportFilters#MAX_IDS}. */
        public Builder batchIds(Collection<String> ids) {
            this.batchIds = List.copyOf(ids);
            return this;
        }

        public Builder workflowStatus(WorkflowStatus status) {
            this.workflowStatus = status;
            return this;
        }

        public ExportFilters build() {
            return new ExportFilters(
                    this.lastActivity,
                    this.labelCreated,
                    this.dataRowIds,
                    this.globalKeys,
                    this.batchIds,
                    this.workflowStatus);
        }
    }
}
