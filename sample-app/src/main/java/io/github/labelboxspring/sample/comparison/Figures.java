package io.github.labelboxspring.sample.comparison;

/**
 * What was counted in the export.
 *
 * @param dataRows data rows
 * @param batches batches that they are in
 * @param attachments their attachments
 * @param labels their labels
 * @param boxes bounding boxes in the labels
 * @param matrix the digits that have a prediction and a label
 */
public record Figures(int dataRows, int batches, int attachments, int labels, int boxes, ConfusionMatrix matrix) {}
