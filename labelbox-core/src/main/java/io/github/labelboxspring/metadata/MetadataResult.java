package io.github.labelboxspring.metadata;

import io.github.labelboxspring.error.RowsFailedException;
import java.util.List;

/**
 * The result of writing or removing metadata in bulk. Each data row was either changed or is listed in the failures.
 *
 * @param input the number of data rows in the input
 * @param failures the data rows that Labelbox rejected; empty if there are none
 */
public record MetadataResult(int input, List<MetadataFailure> failures) {

    public MetadataResult {
        failures = List.copyOf(failures);
    }

    /** Return whether all data rows were changed. */
    public boolean complete() {
        return this.failures.isEmpty();
    }

    /**
     * Return this result if it is complete.
     *
     * @throws RowsFailedException with all failures, if there are any
     */
    public MetadataResult orThrow() {
        if (!complete()) {
            throw new RowsFailedException(
                    this.input, this.failures.stream().map(MetadataFailure::row).toList(), null);
        }
        return this;
    }
}
