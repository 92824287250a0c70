package io.github.labelboxspring.embeddings;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The vector of a data row.
 *
 * @param dataRowId id of the data row
 * @param vector as many numbers as the embedding has dimensions
 */
public record DataRowVector(@JsonProperty("id") String dataRowId, EmbeddingVector vector) {

    /** @throws IllegalArgumentException if the id is blank */
    public DataRowVector {
        if (dataRowId.isBlank()) {
            throw new IllegalArgumentException("The id of the data row that a vector belongs to must not be blank");
        }
    }
}
