package io.github.labelboxspring.batches;

import io.github.labelboxspring.datarows.DataRowKeys;
import java.time.Duration;

/** The data rows of a series of batches. */
public sealed interface BatchContent {

    /**
     * Data rows that are identified individually.
     *
     * @param keys ids or global keys of the data rows
     * @param processingWait how long to wait until Labelbox has processed them; if zero, data rows that have not been
     *     processed yet are rejected
     */
    record Rows(DataRowKeys keys, Duration processingWait) implements BatchContent {

        /** The maximum number of data rows of one series, as in {@code Project.create_batches} of the official SDK. */
        public static final int MAX_ROWS = 1_000_000;

        /**
         * @throws IllegalArgumentException if there are no data rows or more than {@value #MAX_ROWS}, or the wait is
         *     negative
         */
        public Rows {
            int size = keys.values().size();
            if (size == 0) {
                throw new IllegalArgumentException("A series of batches must have at least one data row");
            }
            if (size > MAX_ROWS) {
                throw new IllegalArgumentException("A series of batches can have at most " + MAX_ROWS
                        + " data rows, but has " + size + ". Create several series with different prefixes");
            }
            NewBatch.checkWait(processingWait);
        }
    }

    /**
     * All data rows of a dataset that are not in the project yet. Labelbox does not wait until they have been processed.
     *
     * @param datasetId id of the dataset
     */
    record WholeDataset(String datasetId) implements BatchContent {}
}
