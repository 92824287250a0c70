package io.github.labelboxspring.datarows;

import io.github.labelboxspring.error.RowFailure;
import io.github.labelboxspring.error.RowsFailedException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of assigning or clearing global keys, with one item for each requested key.
 *
 * @param results the keys that were assigned or cleared
 * @param errors the other keys, with the reason
 */
public record GlobalKeysResult(List<Changed> results, List<Refused> errors) {

    public GlobalKeysResult {
        results = List.copyOf(results);
        errors = List.copyOf(errors);
    }

    /** Return whether all, some or none of the keys were changed. */
    public Status status() {
        if (this.errors.isEmpty()) {
            return Status.SUCCESS;
        }
        return this.results.isEmpty() ? Status.FAILURE : Status.PARTIAL_SUCCESS;
    }

    /**
     * Return this result if there are no errors.
     *
     * @throws RowsFailedException with all errors, if there are any
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

    /** Whether all, some or none of the keys were changed. */
    public enum Status {
        SUCCESS,
        PARTIAL_SUCCESS,
        FAILURE
    }

    /**
     * A global key that was assigned or cleared.
     *
     * @param dataRowId id of its data row, null for a cleared key
     * @param globalKey the key as stored by Labelbox
     * @param sanitized whether Labelbox altered the key before assigning it
     */
    public record Changed(@Nullable String dataRowId, String globalKey, boolean sanitized) {}

    /**
     * A global key that was rejected.
     *
     * @param dataRowId id of its data row, null for a key to be cleared
     * @param globalKey the key as requested
     * @param kind why it was rejected, for programs; for assignments, Labelbox does not report whether the key is in
     *     use or invalid or the data row does not exist: all of these are {@link RowFailure.Kind#REFUSED}
     * @param error why it was rejected, for people
     */
    public record Refused(@Nullable String dataRowId, String globalKey, RowFailure.Kind kind, String error) {}
}
