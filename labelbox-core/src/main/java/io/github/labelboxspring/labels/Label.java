package io.github.labelboxspring.labels;

import io.github.labelboxspring.call.Field;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The annotations that one user created on one data row.
 *
 * @param id the id, 25 characters
 * @param label the annotations, a JSON string with {@code objects} and {@code classifications}
 * @param secondsToLabel the time that the labeler took, in seconds
 * @param agreement the agreement with other labels of the data row, 0 to 1; null if there are no other labels
 * @param benchmarkAgreement the agreement with the benchmark, 0 to 1
 * @param isBenchmarkReference whether the label is the benchmark of its data row
 * @param createdAt when the label was created
 * @param updatedAt when the label was last changed
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
