package io.github.labelboxspring.call;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the {@code errors} of a GraphQL response.
 *
 * @param message Labelbox's message
 * @param path path of the failed field in the data: field names, and list positions as numbers
 * @param extensions additional information such as {@code code}
 * @param errors reasons that Labelbox returns beside the message, for example for exports and labeling services
 */
public record GraphQlError(
        @Nullable String message,
        @Nullable List<Object> path,
        @Nullable Map<String, Object> extensions,
        @Nullable Object errors) {

    /** Return the error code, such as {@code RESOURCE_NOT_FOUND}. */
    public @Nullable String code() {
        return this.extensions != null && this.extensions.get("code") instanceof String code ? code : null;
    }

    /** Return the HTTP status in {@code extensions.exception.status}, or 0 if there is none. */
    public int status() {
        if (this.extensions != null
                && this.extensions.get("exception") instanceof Map<?, ?> exception
                && exception.get("status") instanceof Number status) {
            return status.intValue();
        }
        return 0;
    }

    /** Return the path joined by dots, such as {@code project.batches}. */
    public @Nullable String dottedPath() {
        return this.path == null
                ? null
                : this.path.stream().map(String::valueOf).collect(Collectors.joining("."));
    }

    /** Return the message followed by the reasons beside it. Never empty. */
    public String text() {
        String text = this.message == null || this.message.isBlank() ? "no message" : this.message;
        return this.errors == null ? text : text + ": " + reasons(this.errors);
    }

    private static String reasons(Object errors) {
        return errors instanceof List<?> all
                ? all.stream().map(GraphQlError::reason).collect(Collectors.joining(". "))
                : errors.toString();
    }

    private static String reason(@Nullable Object error) {
        return error instanceof Map<?, ?> named && named.get("error") instanceof String text
                ? text
                : String.valueOf(error);
    }
}
