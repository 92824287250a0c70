package io.github.labelboxspring.labels;

import io.github.labelboxspring.call.Field;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a label is the reference by which other labels of its data row are measured.
 *
 * @param id id, 25 characters
 * @param averageAgreement how far the other labels agree with it on average; null until there are any. Whether it is a
 *     fraction or a percentage is not documented
 * @param completedCount how many other labels its data row has
 * @param lastActivity when the last of them was made
 * @param createdAt when it was made
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
