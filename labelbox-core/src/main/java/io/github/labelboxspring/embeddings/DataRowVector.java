package io.github.labelboxspring.embeddings;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The vector of a data row.
 *
 * @param dataRowId id of the data row
 * @param vector the vector, with the dimensions of the embedding
 */
public record DataRowVector(@JsonProperty("id") String dataRowId, EmbeddingVector vector) {

    /** @throws IllegalArgumentException if the id is blank */
    public DataRowVector {
        if (dataRowId.isBlank()) {
            throw new IllegalArgumentException("The data row id of a vector must not be blank");
        }
    }
}
