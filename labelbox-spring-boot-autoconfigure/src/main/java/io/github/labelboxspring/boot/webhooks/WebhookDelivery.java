package io.github.labelboxspring.boot.webhooks;

import java.time.Instant;

/**
 * A webhook delivery with a valid signature. It contains only text, so that events can be stored as JSON, for example
 * by Spring Modulith.
 *
 * @param id id of the delivery, from {@code X-Labelbox-Id}; 1 to 255 printable ASCII characters
 * @param topic topic of the event, from {@code X-Labelbox-Event}, such as {@code LABEL_CREATED}; 1 to 255 printable
 *     ASCII characters
 * @param workspace name of the workspace whose secret signed the delivery, {@code default} for {@code
 *     labelbox.webhooks.secret}
 * @param receivedAt when it was received, by the system clock
 * @param body the body as it was signed, a JSON text
 */
public record WebhookDelivery(String id, String topic, String workspace, Instant receivedAt, String body) {

    /** Omits the body. */
    @Override
    public String toString() {
        return "WebhookDelivery[id=" + this.id + ", topic=" + this.topic + ", workspace=" + this.workspace + "]";
    }
}
