package io.github.labelboxspring.labels;

import io.github.labelboxspring.call.Field;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one user has marked on one data row.
 *
 * @param id id, 25 characters
 * @param label its annotations, JSON as text
 * @param secondsToLabel time that the labeler took
 * @param agreement with other labels of the data row, 0 to 1; null where nobody else has labeled it
 * @param benchmarkAgreement with the benchmark, 0 to 1
 * @param isBenchmarkReference whether it is the benchmark that others are measured by
 * @param createdAt when it was made
 * @param updatedAt when it was last changed
 */
public record Label(
        String id,
        @Nullable String label,
        @Nullable Double secondsToLabel,
        @Nullable Double agreement,
        @Nullable Double benchmarkAgreement,
        @Nullable Boolean isBenchmarkReference,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {

    public static final Field<Label, String> ID = Field.id("id");

    public static final Field<Label, Double> SECONDS_TO_LABEL = Field.decimal("secondsToLabel");

    public static final Field<Label, Double> AGREEMENT = Field.decimal("agreement");

    public static final Field<Label, Double> BENCHMARK_AGREEMENT = Field.decimal("benchmarkAgreement");

    public static final Field<Label, Boolean> IS_BENCHMARK_REFERENCE = Field.flag("isBenchmarkReference");

    public static final Field<Label, Instant> CREATED_AT = Field.time("createdAt");

    public static final Field<Label, Instant> UPDATED_AT = Field.time("updatedAt");
}
