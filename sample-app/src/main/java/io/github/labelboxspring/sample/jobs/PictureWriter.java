package io.github.labelboxspring.sample.jobs;

import io.github.labelboxspring.batch.DataRowItemWriter;
import io.github.labelboxspring.datarows.NewDataRow;
import io.github.labelboxspring.error.RowFailure;
import io.github.labelboxspring.error.RowsFailedException;
import io.github.labelboxspring.sample.campaign.Item;
import io.github.labelboxspring.sample.campaign.ItemRepository;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Creates data rows of a chunk of pictures and records the result for each. A picture that cannot be read or is refused
 * does not stop the job. Its problem is shown with it.
 */
class PictureWriter implements ItemWriter<Item> {

    private final PictureUpload upload;

    private final ItemRepository items;

    private final DataRowItemWriter<NewDataRow> rows;

    PictureWriter(PictureUpload upload, ItemRepository items, DataRowItemWriter<NewDataRow> rows) {
        this.upload = upload;
        this.items = items;
        this.rows = rows;
    }

    @Override
    public void write(Chunk<? extends Item> chunk) {
        List<PictureUpload.Uploaded> uploaded = this.upload.upload(List.copyOf(chunk.getItems()));
        Map<String, String> refused = create(uploaded.stream()
                .map(PictureUpload.Uploaded::row)
                .filter(Objects::nonNull)
                .toList());
        this.items.imported(
                uploaded.stream().map(each -> outcome(each, refused)).toList());
    }

    /**
     * Create data rows, and return the reasons for those that were refused, by global key.
     *
     * @throws RowsFailedException if rows were not uploaded, or if the result of a row is unknown
     */
    private Map<String, String> create(List<NewDataRow> created) {
        Map<String, String> refused = new HashMap<>();
        if (!created.isEmpty()) {
            try {
                this.rows.write(new Chunk<>(created));
            } catch (RowsFailedException ex) {
                for (RowFailure failure : ex.failures()) {
                    if (failure.key() == null
                            || failure.kind() == RowFailure.Kind.UNKNOWN
                            || failure.kind() == RowFailure.Kind.NOT_UPLOADED) {
                        throw ex;
                    }
                    refused.put(failure.key(), failure.reason());
                }
                this.rows.close();
            }
        }
        return refused;
    }

    private static ItemRepository.Outcome outcome(PictureUpload.Uploaded each, Map<String, String> refused) {
        @Nullable String problem = each.problem();
        if (problem == null && refused.containsKey(each.item().globalKey())) {
            problem = "Labelbox refuses it: " + refused.get(each.item().globalKey());
        }
        return each.picture() == null
                ? new ItemRepository.Outcome(each.item(), null, null, null, problem)
                : new ItemRepository.Outcome(
                        each.item(),
                        each.picture().png(),
                        each.picture().pixels(),
                        each.picture().ink(),
                        problem);
    }
}
