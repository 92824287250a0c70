package io.github.labelboxspring.performance;

/**
 * A metric that can be requested.
 *
 * @param name the name, such as {@code labels_created}
 * @param category {@code throughput}, {@code efficiency} or {@code quality}
 * @param unit {@code count}, {@code seconds} or {@code percentage}, which is a fraction: 0.9 means 90 %
 * @param buckets {@code time} for a value per interval, {@code score} for a histogram of scores
 * @param description the description
 */
public record PerformanceMetric(String name, String category, String unit, String buckets, String description) {}
