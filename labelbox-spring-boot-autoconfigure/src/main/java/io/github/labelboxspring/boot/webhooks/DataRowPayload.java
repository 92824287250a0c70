package io.github.labelboxspring.boot.webhooks;

import io.github.labelboxspring.exports.ExportedDataRow;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The newer payload: a data row with its labels, in the format of an export line. This format is documented by Labelbox
 * but was not observed; {@link ExportedDataRow#problems()} lists values of unexpected shape.
 *
 * @param row the data row
 * @param json the body as delivered
 */
public record DataRowPayload(ExportedDataRow row, Map<String, Object> json) implements WebhookPayload {

    @Override
    public @Nullable String projectId() {
        return this.row.projects().size() == 1
                ? this.row.projects().keySet().iterator().next()
                : null;
    }

    @Override
    public @Nullable String dataRowId() {
        String id = this.row.dataRow().id();
        return id.isEmpty() ? null : id;
    }
}
