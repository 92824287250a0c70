package io.github.labelboxspring.embeddings;

/**
 * An embedding.
 *
 * @param id its id
 * @param name its name, unique in the workspace
 * @param dims how many numbers each of its vectors has
 * @param custom whether the workspace made it, rather than the platform
 */
public record Embedding(String id, String name, int dims, boolean custom) {}
