package io.github.labelboxspring.emulator;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook is told once, and how that went; Labelbox calls it a notification.
 *
 * @param id the header {@code X-Labelbox-Id}, the same in each attempt
 * @param webhookId id of the webhook
 * @param topic such as {@code LABEL_CREATED}
 * @param createdAt when it happened
 * @param headers of the request, with the signatures
 * @param body of the request
 * @param state whether it has arrived
 * @param attempts to deliver it, oldest first
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

    /** Whether a delivery has arrived. */
    public enum State {
        /** It is being delivered, or another attempt follows. */
        WAITING,
        /** It was answered with a status from 200 to 299. */
        DELIVERED,
        /** No attempt has succeeded, and none follows. */
        FAILED
    }

    /**
     * One request.
     *
     * @param at when it was sent
     * @param url where to
     * @param status of the answer; 0 if there was none
     * @param headers of the answer, in lower case; several values of one are joined by a comma
     * @param body of the answer, up to 64 KiB
     * @param failure why there was no answer; null if there was one
     */
    public record Attempt(
            Instant at,
            String url,
            int status,
            Map<String, String> headers,
            String body,
            @Nullable String failure) implements Serializable {

        /** Whether the webhook has taken it. */
        public boolean succeeded() {
            return this.status >= 200 && this.status < 300;
        }
    }
}
