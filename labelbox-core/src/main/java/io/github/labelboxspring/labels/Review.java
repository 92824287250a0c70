package io.github.labelboxspring.labels;

import io.github.labelboxspring.call.Field;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody thinks of a label, as a number. In new projects the workflow takes the place of reviews.
 *
 * @param id id, 25 characters
 * @param score the score: negative, zero or positive
 * @param createdAt when it was made
 * @param updatedAt when it was last changed
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
