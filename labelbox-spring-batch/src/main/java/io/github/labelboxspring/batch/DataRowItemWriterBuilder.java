package io.github.labelboxspring.batch;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.batch.DataRowItemWriter.Mode;
import io.github.labelboxspring.datarows.DataRowChange;
import io.github.labelboxspring.datarows.NewDataRow;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * Builds a {@link DataRowItemWriter}.
 *
 * <pre>{@code
 * DataRowItemWriter<NewDataRow> writer = new DataRowItemWriterBuilder()
 *         .client(client)
 *         .datasetId(datasetId)
 *         .buildCreatingMissing();
 * }</pre>
 */
public class DataRowItemWriterBuilder {

    private @Nullable LabelboxClient client;

    private @Nullable String datasetId;

    /** Set the client; required. */
    public DataRowItemWriterBuilder client(LabelboxClient client) {
        this.client = client;
        return this;
    }

    /** Set the id of the dataset to write to; required. */
    public DataRowItemWriterBuilder datasetId(String datasetId) {
        this.datasetId = datasetId;
        return this;
    }

    /**
     * Create a writer that creates rows whose global keys do not exist yet. Writing a chunk again after a failure or a
     * restart creates no duplicates. Each row requires a global key.
     */
    public DataRowItemWriter<NewDataRow> buildCreatingMissing() {
        LabelboxClient labelbox = client();
        String dataset = datasetId();
        return new DataRowItemWriter<>(
                Mode.CREATE_MISSING, rows -> labelbox.dataRows().createMissing(dataset, rows), NewDataRow::globalKey);
    }

    /**
     * Create a writer that creates all rows. A row whose global key exists is rejected. If the process is killed after
     * a chunk was written but before it was committed, a restart creates the chunk again: rows with global keys are
     * rejected, other rows are duplicated. Prefer {@link #buildCreatingMissing()}.
     */
    public DataRowItemWriter<NewDataRow> buildCreating() {
        LabelboxClient labelbox = client();
        String dataset = datasetId();
        return new DataRowItemWriter<>(
                Mode.CREATE, rows -> labelbox.dataRows().create(dataset, rows), NewDataRow::globalKey);
    }

    /**
     * Create a writer that updates rows, or creates them if specified by the change. Updating a row again has no
     * effect.
     */
    public DataRowItemWriter<DataRowChange> buildUpserting() {
        LabelboxClient labelbox = client();
        String dataset = datasetId();
        return new DataRowItemWriter<>(
                Mode.UPSERT,
                changes -> labelbox.dataRows().upsert(dataset, changes),
                DataRowItemWriterBuilder::globalKey);
    }

    private static @Nullable String globalKey(DataRowChange change) {
        return change instanceof DataRowChange.Creation creation
                ? creation.row().globalKey()
                : ((DataRowChange.Change) change).key().value();
    }

    private LabelboxClient client() {
        Assert.notNull(this.client, "A client is required: client(…)");
        return this.client;
    }

    private String datasetId() {
        Assert.hasText(this.datasetId, "A dataset is required: datasetId(…)");
        return this.datasetId;
    }
}
