package io.github.labelboxspring.boot.webhooks;

import java.time.Instant;

/**
 * One delivery of a webhook whose signature was valid. It holds text only, so that events can be stored as JSON, as
 * Spring Modulith does.
 *
 * @param id id of the delivery, from {@code X-Labelbox-Id}; 1 to 255 printable ASCII characters
 * @param topic what happened, from {@code X-Labelbox-Event}, such as {@code LABEL_CREATED}; 1 to 255 printable ASCII
 *     characters
 * @param workspace name of the workspace whose secret has signed the delivery, {@code default} for
 *     {@code labelbox.webhooks.secret}
 * @param receivedAt when it was received, by the clock of this machine
 * @param body its body as it was signed, a JSON text
 */
public record WebhookDelivery(String id, String topic, String workspace, Instant receivedAt, String body) {

    /** Without the body. */
    @Override
    public String toString() {
        return "WebhookDelivery[id=" + this.id + ", topic=" + this.topic + ", workspace=" + this.workspace + "]";
    }
}
