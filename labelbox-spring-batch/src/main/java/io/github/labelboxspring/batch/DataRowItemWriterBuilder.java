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

    /** The client that writes; required. */
    public DataRowItemWriterBuilder client(LabelboxClient client) {
        this.client = client;
        return this;
    }

    /** The dataset that the rows belong to; required. */
    public DataRowItemWriterBuilder datasetId(String datasetId) {
        this.datasetId = datasetId;
        return this;
    }

    /**
     * Return a writer that creates those rows whose global keys do not exist yet. A chunk that is written again, after a
     * failure or a restart, creates nothing twice. Each row needs a global key.
     */
    public DataRowItemWriter<NewDataRow> buildCreatingMissing() {
        LabelboxClient labelbox = client();
        String dataset = datasetId();
        return new DataRowItemWriter<>(
                Mode.CREATE_MISSING, rows -> labelbox.dataRows().createMissing(dataset, rows), NewDataRow::globalKey);
    }

    /**
     * Return a writer that creates each row. A row whose global key exists is refused. A chunk that was written and not
     * committed, because the process was killed, is created once more after a restart: rows with global keys are refused
     * then, others exist twice. Prefer {@link #buildCreatingMissing()}.
     */
    public DataRowItemWriter<NewDataRow> buildCreating() {
        LabelboxClient labelbox = client();
        String dataset = datasetId();
        return new DataRowItemWriter<>(
                Mode.CREATE, rows -> labelbox.dataRows().create(dataset, rows), NewDataRow::globalKey);
    }

    /** Return a writer that changes rows, and creates those that the changes say. Changing a row twice is the same as once. */
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
