package io.github.labelboxspring.annotations;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A metric with the counts of a confusion matrix.
 *
 * @param name name of the metric
 * @param counts the counts, or null if they depend on the confidence
 * @param countsByConfidence counts by confidence, 2 to 15 entries; empty if they do not depend on the confidence
 * @param scope what the metric refers to
 * @param uuid UUID, or null for none, as in the official SDK
 */
public record ConfusionMatrixMetric(
        String name,
        @Nullable Counts counts,
        Map<Double, Counts> countsByConfidence,
        Scope scope,
        @Nullable String uuid)
        implements Metric {

    /** @throws IllegalArgumentException if there are neither counts nor 2 to 15 counts by confidence */
    public ConfusionMatrixMetric {
        countsByConfidence = counts == null ? Metric.checkedByConfidence(countsByConfidence) : Map.of();
    }

    /** Return a metric with the given counts. */
    public static ConfusionMatrixMetric of(String name, Counts counts) {
        return new ConfusionMatrixMetric(name, counts, Map.of(), Scope.ALL, null);
    }

    /** Return a metric with counts for each confidence. */
    public static ConfusionMatrixMetric ofConfidences(String name, Map<Double, Counts> counts) {
        return new ConfusionMatrixMetric(name, null, counts, Scope.ALL, null);
    }

    /** Return this metric with the given scope. */
    public ConfusionMatrixMetric withScope(Scope scope) {
        return new ConfusionMatrixMetric(this.name, this.counts, this.countsByConfidence, scope, this.uuid);
    }

    /** Return this metric with a UUID. */
    public ConfusionMatrixMetric withUuid(String uuid) {
        return new ConfusionMatrixMetric(this.name, this.counts, this.countsByConfidence, this.scope, uuid);
    }

    /** The counts of a confusion matrix, each from 0 to 10,000,000,000. */
    public record Counts(long truePositives, long falsePositives, long trueNegatives, long falseNegatives) {

        private static final long MOST = 10_000_000_000L;

        /** @throws IllegalArgumentException if a count is out of range */
        public Counts {
            check(truePositives);
            check(falsePositives);
            check(trueNegatives);
            check(falseNegatives);
        }

        private static void check(long count) {
            if (count < 0 || count > MOST) {
                throw new IllegalArgumentException(
                        "A count of predictions must be between 0 and " + MOST + ", but was " + count);
            }
        }
    }
}
