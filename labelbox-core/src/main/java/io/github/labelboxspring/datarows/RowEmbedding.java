package io.github.labelboxspring.datarows;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.labelboxspring.embeddings.EmbeddingVector;

/**
 * The vector that a data row is to have of a custom embedding.
 *
 * @param embeddingId id of the embedding
 * @param vector as many numbers as the embedding has dimensions
 */
public record RowEmbedding(
        @JsonProperty("embeddingId") String embeddingId,
        @JsonProperty("vector") EmbeddingVector vector) {

    /** @throws IllegalArgumentException if the id is blank */
    public RowEmbedding {
        if (embeddingId.isBlank()) {
            throw new IllegalArgumentException("The id of the embedding that a vector belongs to must not be blank");
        }
    }
}
