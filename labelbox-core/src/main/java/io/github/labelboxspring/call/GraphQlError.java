package io.github.labelboxspring.call;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a GraphQL answer's {@code errors}, as the platform sends it.
 *
 * @param message the platform's text
 * @param path where in the data the field is that failed: names, and numbers for places in lists
 * @param extensions what else the platform tells, among it {@code code}
 * @param errors reasons that the platform puts beside the message, as it does for exports and labeling services
 */
public record GraphQlError(
        @Nullable String message,
        @Nullable List<Object> path,
        @Nullable Map<String, Object> extensions,
        @Nullable Object errors) {

    /** The platform's code, such as {@code RESOURCE_NOT_FOUND}. */
    public @Nullable String code() {
        return this.extensions != null && this.extensions.get("code") instanceof String code ? code : null;
    }

    /** The status that the platform hides in {@code extensions.exception.status}, or 0. */
    public int status() {
        if (this.extensions != null
                && this.extensions.get("exception") instanceof Map<?, ?> exception
                && exception.get("status") instanceof Number status) {
            return status.intValue();
        }
        return 0;
    }

    /** The path with dots, such as {@code project.batches}. */
    public @Nullable String dottedPath() {
        return this.path == null
                ? null
                : this.path.stream().map(String::valueOf).collect(Collectors.joining("."));
    }

    /** The message, followed by the reasons beside it; never empty. */
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
