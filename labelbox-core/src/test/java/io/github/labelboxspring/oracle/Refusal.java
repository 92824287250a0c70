package io.github.labelboxspring.oracle;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the recording server does instead of answering.
 *
 * @param status of HTTP
 * @param body the whole answer, null for none at all: the connection stays silent
 * @param code of the GraphQL error that the body holds, if any
 * @param delay before the answer
 */
record Refusal(int status, @Nullable String body, @Nullable String code, Duration delay) {

    /** Stands for an answer as usual where others are refused. */
    static final Refusal NONE = new Refusal(200, "", null, Duration.ZERO);

    /** A GraphQL error with a code, as the platform answers most refusals: with HTTP status 200. */
    static Refusal error(@Nullable String code, String message) {
        return error(message, code == null ? Map.of() : Map.of("code", code), code);
    }

    /** A GraphQL error with a code and the status that the platform puts beside it. */
    static Refusal error(String code, int status, String message) {
        return error(message, Map.of("code", code, "exception", Map.of("status", status)), code);
    }

    private static Refusal error(String message, Map<String, Object> extensions, @Nullable String code) {
        String body = Catalogue.JSON.writeValueAsString(
                Map.of("errors", List.of(Map.of("message", message, "extensions", extensions))));
        return new Refusal(200, body, code, Duration.ZERO);
    }

    /** An answer that is no GraphQL. */
    static Refusal http(int status, String body) {
        return new Refusal(status, body, null, Duration.ZERO);
    }

    /** A root field that is null, without an error. */
    static Refusal nothing(String root) {
        return new Refusal(200, "{\"data\":{\"" + root + "\":null}}", null, Duration.ZERO);
    }

    /** No answer at all. */
    static Refusal silence() {
        return new Refusal(200, null, null, Duration.ZERO);
    }

    Refusal after(Duration wait) {
        return new Refusal(this.status, this.body, this.code, wait);
    }
}
