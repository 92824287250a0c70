package io.github.labelboxspring.annotations;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A metric that counts right and wrong predictions.
 *
 * @param name its name
 * @param counts null if they are given by confidence
 * @param countsByConfidence 2 to 15 entries, empty if there is one for all
 * @param scope what it is about
 * @param uuid null if it shall have none, as the official SDK sends it
 */
public record ConfusionMatrixMetric(
        String name,
        @Nullable Counts counts,
        Map<Double, Counts> countsByConfidence,
        Scope scope,
        @Nullable String uuid)
        implements Metric {

    /** @throws IllegalArgumentException if there are neither counts nor 2 to 15 by confidence */
    public ConfusionMatrixMetric {
        countsByConfidence = counts == null ? Metric.checkedByConfidence(countsByConfidence) : Map.of();
    }

    /** A metric with these counts. */
    public static ConfusionMatrixMetric of(String name, Counts counts) {
        return new ConfusionMatrixMetric(name, counts, Map.of(), Scope.ALL, null);
    }

    /** A metric with counts for each confidence. */
    public static ConfusionMatrixMetric ofConfidences(String name, Map<Double, Counts> counts) {
        return new ConfusionMatrixMetric(name, null, counts, Scope.ALL, null);
    }

    /** The same about this. */
    public ConfusionMatrixMetric withScope(Scope scope) {
        return new ConfusionMatrixMetric(this.name, this.counts, this.countsByConfidence, scope, this.uuid);
    }

    /** The same with a UUID. */
    public ConfusionMatrixMetric withUuid(String uuid) {
        return new ConfusionMatrixMetric(this.name, this.counts, this.countsByConfidence, this.scope, uuid);
    }

    /** Numbers of predictions, each from 0 to 10,000,000,000. */
    public record Counts(long truePositives, long falsePositives, long trueNegatives, long falseNegatives) {

        private static final long MOST = 10_000_000_000L;

        /** @throws IllegalArgumentException if a number is out of range */
        public Counts {
            check(truePositives);
            check(falsePositives);
            check(trueNegatives);
            check(falseNegatives);
        }

        private static void check(long count) {
            if (count < 0 || count > MOST) {
                throw new IllegalArgumentException("A count of predictions is from 0 to " + MOST + ", was " + count);
            }
        }
    }
}
