package io.github.labelboxspring.batches;

import io.github.labelboxspring.datarows.DataRowKeys;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A batch to be created.
 *
 * @param name its name, unique in the project
 * @param rows its data rows, by id or global key
 * @param priority 1 for the first to be labeled, 5 for the last
 * @param consensusSettings how many of its data rows are labeled more than once, or null
 * @param processingWait how long to wait until the platform has processed the data rows; with zero, rows that it has
 *     not processed yet are refused
 */
public record NewBatch(
        String name,
        DataRowKeys rows,
        int priority,
        @Nullable ConsensusSettings consensusSettings,
        Duration processingWait) {

    /** Data rows of one batch, see the documentation page "Limits". */
    public static final int MAX_ROWS = 100_000;

    /** The priority of a batch where nobody says; the official SDK's number. */
    public static final int DEFAULT_PRIORITY = 5;

    /** How long processing is waited for where nobody says; the official SDK's number. */
    public static final Duration DEFAULT_PROCESSING_WAIT = Duration.ofHours(1);

    /**
     * @throws IllegalArgumentException if the name is blank, or there is no data row or more than {@value #MAX_ROWS}
     */
    public NewBatch {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A batch needs a name");
        }
        int size = rows.values().size();
        if (size == 0) {
            throw new IllegalArgumentException("A batch needs at least one data row");
        }
        if (size > MAX_ROWS) {
            throw new IllegalArgumentException(
                    "A batch can have " + MAX_ROWS + " data rows, was given " + size + ": make several with startMany");
        }
        checkWait(processingWait);
    }

    static void checkWait(Duration processingWait) {
        if (processingWait.isNegative()) {
            throw new IllegalArgumentException("The wait for processing cannot be negative, was " + processingWait);
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

    /** The batch without its data rows, as the platform is told of it. */
    Map<String, @Nullable Object> head() {
        Map<String, @Nullable Object> head = new LinkedHashMap<>();
        head.put("name", this.name);
        head.put("consensusSettings", this.consensusSettings);
        return head;
    }

    /** Its data rows, as the platform is told of them. */
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
