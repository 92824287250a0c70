package io.github.labelboxspring.labels;

/**
 * How good a label is in some respect.
 *
 * @param id its id
 * @param name what is scored
 * @param score the score, on a scale of your own
 */
public record LabelScore(String id, String name, double score) {}
