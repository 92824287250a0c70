package io.github.labelboxspring.emulator.internal.domain.datarows;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an upsert task has done so far, row by row. */
public final class UpsertOutcome implements Serializable {

    private final List<DataRow> upserted = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();

    /** The rows that were created or changed, in the order of the input. */
    public List<DataRow> upserted() {
        return this.upserted;
    }

    /** Data rows were deleted: nobody is told of them any more. */
    void forgetDeleted() {
        this.upserted.removeIf(DataRow::deleted);
    }

    public List<Failure> failures() {
        return this.failures;
    }

    /**
     * A row that was refused.
     *
     * @param payload what was asked for, with the keys of the upload
     */
    public record Failure(String message, Map<String, Object> payload) implements Serializable {}
}
