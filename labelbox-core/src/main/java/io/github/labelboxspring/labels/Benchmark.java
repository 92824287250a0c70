package io.github.labelboxspring.labels;

import io.github.labelboxspring.call.Field;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A label that serves as the reference for other labels of the same data row.
 *
 * @param id the id, 25 characters
 * @param averageAgreement the average agreement of the other labels with it; null while there are none. Whether it is a
 *     fraction or a percentage is not documented
 * @param completedCount the number of other labels of the data row
 * @param lastActivity when the latest of them was created
 * @param createdAt when the benchmark was created
 */
public record Benchmark(
        String id,
        @Nullable Double averageAgreement,
        @Nullable Integer completedCount,
        @Nullable Instant lastActivity,
        @Nullable Instant createdAt) {

    public static final Field<Benchmark, String> ID = Field.id("id");

    public static final Field<Benchmark, Double> AVERAGE_AGREEMENT = Field.decimal("averageAgreement");

    public static final Field<Benchmark, Integer> COMPLETED_COUNT = Field.integer("completedCount");

    public static final Field<Benchmark, Instant> LAST_ACTIVITY = Field.time("lastActivity");

    public static final Field<Benchmark, Instant> CREATED_AT = Field.time("createdAt");
}
