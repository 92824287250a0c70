package io.github.labelboxspring.emulator;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A delivery to a webhook with its attempts. Labelbox calls it a notification.
 *
 * @param id id of the delivery, sent in the header {@code X-Labelbox-Id} of each attempt
 * @param webhookId id of the webhook
 * @param topic the topic, such as {@code LABEL_CREATED}
 * @param createdAt when the event occurred
 * @param headers headers of the request, including the signatures
 * @param body body of the request
 * @param state whether it was delivered
 * @param attempts attempts to deliver it, oldest first
 */
public record Delivery(
        String id,
        String webhookId,
        String topic,
        Instant createdAt,
        Map<String, String> headers,
        String body,
        State state,
        List<Attempt> attempts) {

    /** Whether a delivery succeeded. */
    public enum State {
        /** An attempt is in progress or will follow. */
        WAITING,
        /** The receiver responded with a status from 200 to 299. */
        DELIVERED,
        /** No attempt succeeded, and none will follow. */
        FAILED
    }

    /**
     * One attempt to deliver.
     *
     * @param at when the request was sent
     * @param url its URL
     * @param status status of the response, 0 if there was none
     * @param headers headers of the response with lowercase names; multiple values are joined by a comma
     * @param body body of the response, up to 64 KiB
     * @param failure why there was no response, null if there was one
     */
    public record Attempt(
            Instant at,
            String url,
            int status,
            Map<String, String> headers,
            String body,
            @Nullable String failure) implements Serializable {

        /** Return whether the receiver accepted the delivery. */
        public boolean succeeded() {
            return this.status >= 200 && this.status < 300;
        }
    }
}
