package io.github.labelboxspring.boot.webhooks;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The older payload: one label, or a review of one. Labelbox documents its parts by example only; others stand in
 * {@link #json()}, such as {@code id} and {@code score} of a review.
 *
 * @param labelId id of the label, for a review that of the label it is about; null if it is missing
 * @param projectId id of the project, null if it is missing
 * @param dataRowId id of the data row, null if it is missing
 * @param label content of the label: {@code objects} and {@code classifications}, for a video {@code frames} with the URL
 *     of its frames. Labelbox delivers it as a text that holds JSON, which is read here. Empty if it is missing or no JSON
 *     object, as that of a skipped data row; see {@code json().get("label")} then
 * @param json everything as it was delivered
 */
public record LabelPayload(
        @Nullable String labelId,
        @Nullable String projectId,
        @Nullable String dataRowId,
        Map<String, Object> label,
        Map<String, Object> json)
        implements WebhookPayload {}
