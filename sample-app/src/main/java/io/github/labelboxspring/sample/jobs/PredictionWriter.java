package io.github.labelboxspring.sample.jobs;

import io.github.labelboxspring.batch.AnnotationItemWriter;
import io.github.labelboxspring.batch.DataRowItemWriter;
import io.github.labelboxspring.datarows.DataRowChange;
import io.github.labelboxspring.datarows.DataRowKey;
import io.github.labelboxspring.metadata.MetadataSchema;
import io.github.labelboxspring.sample.campaign.RoundItem;
import io.github.labelboxspring.sample.workspace.DigitLabels;
import io.github.labelboxspring.sample.workspace.MetadataFields;
import java.util.Objects;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;

/** Writes predictions as pre-labels, which are shown to labelers, and as metadata, which is included in exports. */
class PredictionWriter implements ItemStreamWriter<RoundItem> {

    private final MetadataFields fields;

    private final DataRowItemWriter<DataRowChange> metadata;

    private final AnnotationItemWriter preLabels;

    PredictionWriter(MetadataFields fields, DataRowItemWriter<DataRowChange> metadata, AnnotationItemWriter preLabels) {
        this.fields = fields;
        this.metadata = metadata;
        this.preLabels = preLabels;
    }

    @Override
    public void open(ExecutionContext context) {
        this.metadata.open(context);
        this.preLabels.open(context);
    }

    @Override
    public void write(Chunk<? extends RoundItem> chunk) {
        MetadataSchema field = this.fields.prediction();
        this.metadata.write(new Chunk<>(chunk.getItems().stream()
                .map(item -> DataRowChange.update(
                        DataRowKey.globalKey(item.item().globalKey()), field.value(predicted(item))))
                .toList()));
        this.preLabels.write(new Chunk<>(chunk.getItems().stream()
                .map(item -> DigitLabels.label(item.item().globalKey(), predicted(item)))
                .toList()));
    }

    @Override
    public void close() {
        this.metadata.close();
        this.preLabels.close();
    }

    private static int predicted(RoundItem item) {
        return Objects.requireNonNull(item.predicted());
    }
}
