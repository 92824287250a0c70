package io.github.labelboxspring.emulator.internal.domain.datarows;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The results of an upsert task so far, by data row. */
public final class UpsertOutcome implements Serializable {

    private final List<Run> upserted = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();

    /** A range of consecutive data row numbers. */
    private record Run(int first, int last) implements Serializable {}

    void add(DataRow row) {
        int end = this.upserted.size() - 1;
        if (end >= 0 && this.upserted.get(end).last() == row.number() - 1) {
            this.upserted.set(end, new Run(this.upserted.get(end).first(), row.number()));
        } else {
            this.upserted.add(new Run(row.number(), row.number()));
        }
    }

    /** Return the created and updated data rows in the order of the input, without those deleted since. */
    List<DataRow> upserted(DataRowStore rows) {
        return this.upserted.stream()
                .flatMapToInt(run -> IntStream.rangeClosed(run.first(), run.last()))
                .mapToObj(rows::byNumber)
                .flatMap(Optional::stream)
                .toList();
    }

    public List<Failure> failures() {
        return this.failures;
    }

    /**
     * A refused data row.
     *
     * @param payload the requested fields, with the keys of the upload
     */
    public record Failure(String message, Map<String, Object> payload) implements Serializable {}
}
