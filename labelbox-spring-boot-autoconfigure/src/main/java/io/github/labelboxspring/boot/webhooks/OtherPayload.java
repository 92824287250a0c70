package io.github.labelboxspring.boot.webhooks;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A payload of a shape that this version does not know.
 *
 * @param json everything as it was delivered; empty if the body is no JSON object, see {@link WebhookDelivery#body()} then
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
