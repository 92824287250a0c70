package io.github.labelboxspring.datarows;

import io.github.labelboxspring.error.RowFailure;
import io.github.labelboxspring.error.RowsFailedException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an assignment or a clearing of global keys did: one item for each that was asked.
 *
 * @param results the keys that were assigned or cleared
 * @param errors those that were not, with the reason
 */
public record GlobalKeysResult(List<Changed> results, List<Refused> errors) {

    public GlobalKeysResult {
        results = List.copyOf(results);
        errors = List.copyOf(errors);
    }

    /** How much of it was done. */
    public Status status() {
        if (this.errors.isEmpty()) {
            return Status.SUCCESS;
        }
        return this.results.isEmpty() ? Status.FAILURE : Status.PARTIAL_SUCCESS;
    }

    /**
     * Return this result if every key was assigned or cleared.
     *
     * @throws RowsFailedException with all keys that were not, if there are any
     */
    public GlobalKeysResult orThrow() {
        if (!this.errors.isEmpty()) {
            throw new RowsFailedException(
                    this.results.size() + this.errors.size(),
                    this.errors.stream()
                            .map(each -> new RowFailure(null, each.globalKey(), each.kind(), each.error()))
                            .toList(),
                    null);
        }
        return this;
    }

    /** All of it, a part of it, or nothing. */
    public enum Status {
        SUCCESS,
        PARTIAL_SUCCESS,
        FAILURE
    }

    /**
     * A global key that was assigned or cleared.
     *
     * @param dataRowId its data row, null of a cleared key
     * @param globalKey the key as the platform keeps it
     * @param sanitized whether the platform altered the key before it assigned it
     */
    public record Changed(@Nullable String dataRowId, String globalKey, boolean sanitized) {}

    /**
     * A global key that was refused.
     *
     * @param dataRowId its data row, null of a key that was to be cleared
     * @param globalKey the key as it was given
     * @param kind why it was refused, for programs; an assignment does not say whether the key is taken or invalid, or
     *     whether the data row does not exist: all of these are {@link RowFailure.Kind#REFUSED}
     * @param error why it was refused, for people
     */
    public record Refused(@Nullable String dataRowId, String globalKey, RowFailure.Kind kind, String error) {}
}
