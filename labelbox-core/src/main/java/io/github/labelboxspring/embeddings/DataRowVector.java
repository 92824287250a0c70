package io.github.labelboxspring.embeddings;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The vector of a data row.
 *
 * @param dataRowId id of the data row
 * @param vector as many numbers as the embedding has dimensions
 */
public record DataRowVector(@JsonProperty("id") String dataRowId, float[] vector) {}
