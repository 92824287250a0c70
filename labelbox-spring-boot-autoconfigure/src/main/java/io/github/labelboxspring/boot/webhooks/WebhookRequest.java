package io.github.labelboxspring.boot.webhooks;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a delivery, which are checked before its body is read.
 *
 * @param id the header {@code X-Labelbox-Id}
 * @param topic the header {@code X-Labelbox-Event}
 * @param sha256 the header {@code X-Hub-Signature-256}
 * @param sha1 the header {@code X-Hub-Signature}
 * @param contentLength length of the body in bytes, negative if unknown
 */
public record WebhookRequest(
        @Nullable String id,
        @Nullable String topic,
        @Nullable String sha256,
        @Nullable String sha1,
        long contentLength) {

    /**
     * Return a request with the given headers.
     *
     * @param header returns the value of a header, null if it is missing
     * @param contentLength length of the body in bytes, negative if unknown
     */
    public static WebhookRequest of(Function<String, @Nullable String> header, long contentLength) {
        return new WebhookRequest(
                header.apply("X-Labelbox-Id"),
                header.apply("X-Labelbox-Event"),
                header.apply("X-Hub-Signature-256"),
                header.apply("X-Hub-Signature"),
                contentLength);
    }
}
