package io.github.labelboxspring.call;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All of a GraphQL answer: what was found and what went wrong, side by side.
 *
 * @param data what is at the call's path; null if nothing is
 * @param errors empty if nothing went wrong
 * @param <T> what the data is read as
 */
public record GraphQlAnswer<T>(@Nullable T data, List<GraphQlError> errors) {

    public GraphQlAnswer {
        errors = List.copyOf(errors);
    }

    /** Whether an error has this code, such as {@code RESOURCE_NOT_FOUND}. */
    public boolean hasError(String code) {
        return this.errors.stream().anyMatch(error -> code.equals(error.code()));
    }
}
