package io.github.labelboxspring.embeddings;

/**
 * An embedding.
 *
 * @param id its id
 * @param name its name, unique in the workspace
 * @param dims the number of dimensions of its vectors
 * @param custom whether it was created in the workspace, rather than by Labelbox
 */
public record Embedding(String id, String name, int dims, boolean custom) {}
