package io.github.labelboxspring.batches;

import io.github.labelboxspring.datarows.DataRowKeys;
import java.time.Duration;

/** The data rows of a series of batches. */
public sealed interface BatchContent {

    /**
     * Named data rows.
     *
     * @param keys their ids or global keys
     * @param processingWait how long to wait until the platform has processed them; with zero, rows that it has not
     *     processed yet are refused
     */
    record Rows(DataRowKeys keys, Duration processingWait) implements BatchContent {

        /** Data rows of one series, see {@code Project.create_batches} of the official SDK. */
        public static final int MAX_ROWS = 1_000_000;

        /**
         * @throws IllegalArgumentException if there is no data row or more than {@value #MAX_ROWS}, or the wait is
         *     negative
         */
        public Rows {
            int size = keys.values().size();
            if (size == 0) {
                throw new IllegalArgumentException("Batches need at least one data row");
            }
            if (size > MAX_ROWS) {
                throw new IllegalArgumentException("A series of batches can have " + MAX_ROWS + " data rows, was given "
                        + size + ": make several with other prefixes");
            }
            NewBatch.checkWait(processingWait);
        }
    }

    /**
     * All data rows of a dataset that are not in the project yet. The platform does not wait until they are processed.
     *
     * @param datasetId id of the dataset
     */
    record WholeDataset(String datasetId) implements BatchContent {}
}
