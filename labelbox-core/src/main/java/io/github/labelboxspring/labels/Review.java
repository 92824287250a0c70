package io.github.labelboxspring.labels;

import io.github.labelboxspring.call.Field;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A score that a user gave to a label. In new projects, workflows replace reviews.
 *
 * @param id the id, 25 characters
 * @param score the score: negative, zero or positive
 * @param createdAt when the review was created
 * @param updatedAt when the review was last changed
 */
public record Review(
        String id,
        double score,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {

    public static final Field<Review, String> ID = Field.id("id");

    public static final Field<Review, Double> SCORE = Field.decimal("score");

    public static final Field<Review, Instant> CREATED_AT = Field.time("createdAt");

    public static final Field<Review, Instant> UPDATED_AT = Field.time("updatedAt");
}
