package io.github.labelboxspring.batches;

import io.github.labelboxspring.datarows.DataRowKeys;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A series of batches to create, with up to {@value NewBatch#MAX_ROWS} data rows each. Labelbox names them by the
 * prefix and four digits, starting with {@code 0000}.
 *
 * @param namePrefix prefix of their names; prefix and digits must be unique in the project
 * @param content their data rows
 * @param priority from 1 (labeled first) to 5 (labeled last)
 * @param consensusSettings how many of their data rows are labeled more than once, or null
 */
public record NewBatches(
        String namePrefix,
        BatchContent content,
        int priority,
        @Nullable ConsensusSettings consensusSettings) {

    /**
     * @throws IllegalArgumentException if the prefix is blank
     */
    public NewBatches {
        if (namePrefix.isBlank()) {
            throw new IllegalArgumentException("The name prefix of batches must not be blank");
        }
    }

    /** Return batches of the given data rows, which are created after Labelbox has processed them. */
    public static NewBatches of(String namePrefix, DataRowKeys rows) {
        return new NewBatches(
                namePrefix,
                new BatchContent.Rows(rows, NewBatch.DEFAULT_PROCESSING_WAIT),
                NewBatch.DEFAULT_PRIORITY,
                null);
    }

    /** Return batches of all data rows of a dataset that are not in the project yet. */
    public static NewBatches ofDataset(String namePrefix, String datasetId) {
        return new NewBatches(namePrefix, new BatchContent.WholeDataset(datasetId), NewBatch.DEFAULT_PRIORITY, null);
    }

    public NewBatches withPriority(int priority) {
        return new NewBatches(this.namePrefix, this.content, priority, this.consensusSettings);
    }

    public NewBatches withConsensus(ConsensusSettings settings) {
        return new NewBatches(this.namePrefix, this.content, this.priority, settings);
    }

    /** Return these batches with another wait for processing. Has no effect for a whole dataset. */
    public NewBatches withProcessingWait(Duration wait) {
        return this.content instanceof BatchContent.Rows rows
                ? new NewBatches(
                        this.namePrefix,
                        new BatchContent.Rows(rows.keys(), wait),
                        this.priority,
                        this.consensusSettings)
                : this;
    }

    /** Return the input for the batches. */
    Map<String, @Nullable Object> input() {
        Map<String, @Nullable Object> input = new LinkedHashMap<>();
        input.put("batchNamePrefix", this.namePrefix);
        if (this.content instanceof BatchContent.Rows rows) {
            NewBatch.putRows(input, rows.keys());
        } else if (this.content instanceof BatchContent.WholeDataset dataset) {
            input.put("datasetId", dataset.datasetId());
        }
        input.put("priority", this.priority);
        input.put("consensusSettings", this.consensusSettings);
        return input;
    }
}
