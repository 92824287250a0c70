package io.github.labelboxspring.labels;

/**
 * A score of a label.
 *
 * @param id the id
 * @param name the name of the score
 * @param score the value, on a user-defined scale
 */
public record LabelScore(String id, String name, double score) {}
