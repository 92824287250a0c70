package io.github.labelboxspring.emulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request as it came in, and what became of it.
 *
 * @param at when it had come in, in real time
 * @param fields the GraphQL fields that it asks for, as paths such as {@code project.createBatchV2} down to the second
 *     level, those of fragments too; empty for other requests
 * @param document the GraphQL document; empty for other requests
 * @param variables the GraphQL variables; empty when the body was larger than 64 KiB, or much was sent since
 * @param headers by lowercase name, without {@code authorization}
 * @param body the body of a REST request, if it is text of at most 64 KiB and not much was sent since; empty otherwise
 * @param bodySize in bytes as far as known, -1 otherwise
 * @param user the email address behind the key; null without a valid key
 * @param answer null while there is none
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

    /** The GraphQL root fields; empty for other requests. */
    public List<String> rootFields() {
        return this.fields.stream().filter(field -> field.indexOf('.') < 0).toList();
    }

    /** Bytes of variables and body, as far as they are kept. */
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

    /** The same with its answer. */
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
     * How it was answered.
     *
     * @param status the HTTP status; 0 if the connection was cut instead
     * @param duration from the first byte of the request until the answer was handed to the network
     */
    public record Answer(int status, Duration duration) {}
}
