package io.github.labelboxspring.internal.transport.codec;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP response.
 *
 * @param host the host that responded
 * @param status HTTP status
 * @param requestId Labelbox's id of the request, if any
 * @param retryAfter how long to wait before a retry, if specified
 * @param location target of a redirect, without its query
 * @param secret the API key that was sent, which the response may echo and which must not be shown
 * @param body the whole body
 */
public record Answer(
        String host,
        int status,
        @Nullable String requestId,
        @Nullable Duration retryAfter,
        @Nullable String location,
        String secret,
        byte[] body) {

    /** Return a text of the response without credentials. */
    String masked(String text) {
        String known = this.secret.isEmpty() ? text : text.replace(this.secret, "***");
        return Excerpts.masked(known);
    }

    /** Return the beginning of the body, suitable for an exception message. */
    String excerpt() {
        return masked(Excerpts.of(this.body));
    }

    /** Omits the API key and the body. */
    @Override
    public String toString() {
        return "Answer[host=" + this.host + ", status=" + this.status + "]";
    }
}
