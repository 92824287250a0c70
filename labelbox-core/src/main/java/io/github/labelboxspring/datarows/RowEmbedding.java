package io.github.labelboxspring.datarows;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The vector that a data row is to have of a custom embedding.
 *
 * @param embeddingId id of the embedding
 * @param vector as many numbers as the embedding has dimensions
 */
public record RowEmbedding(
        @JsonProperty("embeddingId") String embeddingId,
        @JsonProperty("vector") float[] vector) {

    /** Most dimensions of a custom embedding (documentation, "Limits"). */
    public static final int MOST_DIMENSIONS = 2_048;

    /** @throws IllegalArgumentException if the vector is empty, too long, or holds what is no finite number */
    public RowEmbedding {
        if (vector.length == 0 || vector.length > MOST_DIMENSIONS) {
            throw new IllegalArgumentException(
                    "A vector has 1 to " + MOST_DIMENSIONS + " numbers, this one has " + vector.length);
        }
        for (float number : vector) {
            if (!Float.isFinite(number)) {
                throw new IllegalArgumentException("A vector holds finite numbers only, not " + number);
            }
        }
    }
}
