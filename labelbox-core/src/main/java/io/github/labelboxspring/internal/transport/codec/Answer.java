package io.github.labelboxspring.internal.transport.codec;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP answer.
 *
 * @param host who answered
 * @param status HTTP status
 * @param requestId the platform's id of the request, if any
 * @param retryAfter how long to wait, if it says so
 * @param location where a redirect leads, without its query
 * @param secret the API key that was sent, which the answer may echo and nothing may show
 * @param body all of the body
 */
public record Answer(
        String host,
        int status,
        @Nullable String requestId,
        @Nullable Duration retryAfter,
        @Nullable String location,
        String secret,
        byte[] body) {

    /** Return a text of the answer without credentials. */
    String masked(String text) {
        String known = this.secret.isEmpty() ? text : text.replace(this.secret, "***");
        return Excerpts.masked(known);
    }

    /** Return the beginning of the body, fit for an exception message. */
    String excerpt() {
        return masked(Excerpts.of(this.body));
    }

    /** Without the key and the body. */
    @Override
    public String toString() {
        return "Answer[host=" + this.host + ", status=" + this.status + "]";
    }
}
