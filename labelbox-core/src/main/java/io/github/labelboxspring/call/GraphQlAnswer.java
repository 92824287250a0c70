package io.github.labelboxspring.call;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A GraphQL response: its data together with its errors.
 *
 * @param data the value at the call's path, or null if there is none
 * @param errors the errors; empty if there are none
 * @param <T> type of the data
 */
public record GraphQlAnswer<T>(@Nullable T data, List<GraphQlError> errors) {

    public GraphQlAnswer {
        errors = List.copyOf(errors);
    }

    /** Return whether one of the errors has the given code, such as {@code RESOURCE_NOT_FOUND}. */
    public boolean hasError(String code) {
        return this.errors.stream().anyMatch(error -> code.equals(error.code()));
    }
}
