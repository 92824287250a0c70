package io.github.labelboxspring.internal.transport.codec;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP response.
 *
 * @param host the host that responded
 * @param status HTTP status
 * @param requestId Labelbox's id of the request, if any
 * @param retryAfter how long to wait before a retry, if specified
 * @param location target of a redirect, without its query
 * @param secrets the API key and other secrets that were sent, which the response may echo and which must not be shown
 * @param body the whole body
 */
public record Answer(
        String host,
        int status,
        @Nullable String requestId,
        @Nullable Duration retryAfter,
        @Nullable String location,
        Supplier<List<String>> secrets,
        byte[] body) {

    /** Return a text of the response without credentials. */
    String masked(String text) {
        String masked = text;
        for (String secret : this.secrets.get()) {
            masked = secret.isEmpty() ? masked : masked.replace(secret, "***");
        }
        return Excerpts.masked(masked);
    }

    /** Return the beginning of the body, suitable for an exception message. */
    String excerpt() {
        return Excerpts.of(this.body, this::masked);
    }

    /** Omits the API key and the body. */
    @Override
    public String toString() {
        return "Answer[host=" + this.host + ", status=" + this.status + "]";
    }
}
