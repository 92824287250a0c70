package io.github.labelboxspring.emulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A received request and its response.
 *
 * @param at when it was received, in real time
 * @param fields the requested GraphQL fields, including those of fragments, as paths such as {@code
 *     project.createBatchV2} down to the second level; empty for other requests
 * @param document the GraphQL document; empty for other requests
 * @param variables the GraphQL variables; empty if the body exceeded 64 KiB, or if it was discarded for later requests
 * @param headers headers by lowercase name, without {@code authorization}
 * @param body the body of a REST request if it is text of at most 64 KiB and not discarded for later requests; otherwise
 *     empty
 * @param bodySize size of the body in bytes, -1 if unknown
 * @param user email address of the API key's user, null without a valid key
 * @param answer the response, null until it is sent
 */
public record ReceivedRequest(
        Instant at,
        String method,
        String path,
        List<String> fields,
        String document,
        Map<String, Object> variables,
        Map<String, String> headers,
        String body,
        long bodySize,
        @Nullable String user,
        @Nullable Answer answer) {

    /** Return the GraphQL root fields; empty for other requests. */
    public List<String> rootFields() {
        return this.fields.stream().filter(field -> field.indexOf('.') < 0).toList();
    }

    /** Return the size of the retained variables and body in bytes. */
    long contentSize() {
        return this.variables.isEmpty() && this.body.isEmpty() ? 0 : Math.max(0, this.bodySize);
    }

    ReceivedRequest withoutContent() {
        return new ReceivedRequest(
                this.at,
                this.method,
                this.path,
                this.fields,
                this.document,
                Map.of(),
                this.headers,
                "",
                this.bodySize,
                this.user,
                this.answer);
    }

    /** Return the same request with its response. */
    public ReceivedRequest answered(Answer given) {
        return new ReceivedRequest(
                this.at,
                this.method,
                this.path,
                this.fields,
                this.document,
                this.variables,
                this.headers,
                this.body,
                this.bodySize,
                this.user,
                given);
    }

    /**
     * The response to a request.
     *
     * @param status the HTTP status, 0 if the connection was cut instead
     * @param duration the time from the first byte of the request until the response was passed to the network
     */
    public record Answer(int status, Duration duration) {}
}
