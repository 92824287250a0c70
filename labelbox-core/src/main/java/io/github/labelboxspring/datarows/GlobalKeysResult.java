package io.github.labelboxspring.datarows;

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
     * @param globalKey the key as it was asked
     * @param error what is wrong with it
     */
    public record Refused(@Nullable String dataRowId, String globalKey, String error) {}
}
