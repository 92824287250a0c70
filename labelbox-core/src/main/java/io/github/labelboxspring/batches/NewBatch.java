package io.github.labelboxspring.batches;

import io.github.labelboxspring.datarows.DataRowKeys;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A batch to create.
 *
 * @param name its name, unique in the project
 * @param rows ids or global keys of its data rows
 * @param priority from 1 (labeled first) to 5 (labeled last)
 * @param consensusSettings how many of its data rows are labeled more than once, or null
 * @param processingWait how long to wait until Labelbox has processed the data rows; if zero, data rows that have not
 *     been processed yet are rejected
 */
public record NewBatch(
        String name,
        DataRowKeys rows,
        int priority,
        @Nullable ConsensusSettings consensusSettings,
        Duration processingWait) {

    /** The maximum number of data rows of one batch (documentation, "Limits"). */
    public static final int MAX_ROWS = 100_000;

    /** The default priority of a batch, as in the official SDK. */
    public static final int DEFAULT_PRIORITY = 5;

    /** The default wait for processing, as in the official SDK. */
    public static final Duration DEFAULT_PROCESSING_WAIT = Duration.ofHours(1);

    /**
     * @throws IllegalArgumentException if the name is blank, or there are no data rows or more than {@value #MAX_ROWS}
     */
    public NewBatch {
        if (name.isBlank()) {
            throw new IllegalArgumentException("The name of a batch must not be blank");
        }
        int size = rows.values().size();
        if (size == 0) {
            throw new IllegalArgumentException("A batch must have at least one data row");
        }
        if (size > MAX_ROWS) {
            throw new IllegalArgumentException(
                    "A batch can have at most " + MAX_ROWS + " data rows, but has " + size + ". Use startMany");
        }
        checkWait(processingWait);
    }

    static void checkWait(Duration processingWait) {
        if (processingWait.isNegative()) {
            throw new IllegalArgumentException(
                    "The wait for processing must not be negative, but was " + processingWait);
        }
    }

    public static NewBatch of(String name, DataRowKeys rows) {
        return new NewBatch(name, rows, DEFAULT_PRIORITY, null, DEFAULT_PROCESSING_WAIT);
    }

    public NewBatch withPriority(int priority) {
        return new NewBatch(this.name, this.rows, priority, this.consensusSettings, this.processingWait);
    }

    public NewBatch withConsensus(ConsensusSettings settings) {
        return new NewBatch(this.name, this.rows, this.priority, settings, this.processingWait);
    }

    public NewBatch withProcessingWait(Duration wait) {
        return new NewBatch(this.name, this.rows, this.priority, this.consensusSettings, wait);
    }

    int size() {
        return this.rows.values().size();
    }

    /** Return the input for the batch without its data rows. */
    Map<String, @Nullable Object> head() {
        Map<String, @Nullable Object> head = new LinkedHashMap<>();
        head.put("name", this.name);
        head.put("consensusSettings", this.consensusSettings);
        return head;
    }

    /** Return the input for the data rows. */
    Map<String, @Nullable Object> content() {
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        putRows(content, this.rows);
        content.put("priority", this.priority);
        return content;
    }

    static void putRows(Map<String, @Nullable Object> input, DataRowKeys rows) {
        boolean byKey = rows instanceof DataRowKeys.GlobalKeys;
        input.put("dataRowIds", byKey ? List.of() : rows.values());
        input.put("globalKeys", byKey ? rows.values() : null);
    }
}
