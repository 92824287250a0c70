package io.github.labelboxspring.boot.webhooks;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The older payload: one label, or a review of one. Labelbox documents its fields by examples only; further fields are
 * available from {@link #json()}, such as {@code id} and {@code score} of a review.
 *
 * @param labelId id of the label, or of the reviewed label for a review; null if missing
 * @param projectId id of the project, null if missing
 * @param dataRowId id of the data row, null if missing
 * @param label content of the label: {@code objects} and {@code classifications}, for a video {@code frames} with the
 *     URL of its frames. Labelbox delivers it as a string that contains JSON, which is parsed here. Empty if it is
 *     missing or not a JSON object, as for a skipped data row; see {@code json().get("label")} in that case
 * @param json the body as delivered
 */
public record LabelPayload(
        @Nullable String labelId,
        @Nullable String projectId,
        @Nullable String dataRowId,
        Map<String, Object> label,
        Map<String, Object> json)
        implements WebhookPayload {}
