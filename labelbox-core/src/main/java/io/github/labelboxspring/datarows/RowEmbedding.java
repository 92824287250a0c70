package io.github.labelboxspring.datarows;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.labelboxspring.embeddings.EmbeddingVector;

/**
 * The vector of a custom embedding to set for a data row.
 *
 * @param embeddingId id of the embedding
 * @param vector the vector, with the dimensions of the embedding
 */
public record RowEmbedding(
        @JsonProperty("embeddingId") String embeddingId,
        @JsonProperty("vector") EmbeddingVector vector) {

    /** @throws IllegalArgumentException if the id is blank */
    public RowEmbedding {
        if (embeddingId.isBlank()) {
            throw new IllegalArgumentException("The embedding id of a vector must not be blank");
        }
    }
}
