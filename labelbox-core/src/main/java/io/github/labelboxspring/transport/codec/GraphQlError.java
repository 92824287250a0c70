package io.github.labelboxspring.transport.codec;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One entry of an answer's {@code errors}. */
record GraphQlError(
        @Nullable String message,
        @Nullable List<Object> path,
        @Nullable Map<String, Object> extensions,
        @Nullable Object errors) {

    @Nullable
    String code() {
        return this.extensions != null && this.extensions.get("code") instanceof String code ? code : null;
    }

    /** The status that the platform hides in {@code extensions.exception.status}. */
    int status() {
        if (this.extensions != null
                && this.extensions.get("exception") instanceof Map<?, ?> exception
                && exception.get("status") instanceof Number status) {
            return status.intValue();
        }
        return 0;
    }

    @Nullable
    String dottedPath() {
        return this.path == null
                ? null
                : this.path.stream().map(String::valueOf).collect(Collectors.joining("."));
    }

    /** The text; for some refusals the platform puts the reasons into a field beside it. */
    String text() {
        String text = this.message == null || this.message.isBlank() ? "no message" : this.message;
        return this.errors == null ? text : text + ": " + this.errors;
    }
}
