package io.github.labelboxspring.boot.webhooks;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A payload of unknown shape.
 *
 * @param json the body as delivered; empty if it is not a JSON object, see {@link WebhookDelivery#body()} in that case
 */
public record OtherPayload(Map<String, Object> json) implements WebhookPayload {

    @Override
    public @Nullable String projectId() {
        return null;
    }

    @Override
    public @Nullable String dataRowId() {
        return null;
    }
}
