package io.github.labelboxspring.boot.webhooks;

import io.github.labelboxspring.exports.ExportedDataRow;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The newer payload: a data row with its labels, in the form of a line of an export. That it has this form is said by the
 * documentation of Labelbox and was not seen; what has another shape stands in {@link ExportedDataRow#problems()}.
 *
 * @param row the data row
 * @param json everything as it was delivered
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
