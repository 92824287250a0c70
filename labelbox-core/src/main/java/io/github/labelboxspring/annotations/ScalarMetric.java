package io.github.labelboxspring.annotations;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A metric with a single number.
 *
 * @param name name of the metric, or null for Labelbox's own; the names of confusion counts, {@code precision},
 *     {@code recall}, {@code f1} and {@code iou} are reserved
 * @param value a finite number, or null if it depends on the confidence
 * @param valuesByConfidence values by confidence, 2 to 15 entries; empty if they do not depend on the confidence
 * @param aggregation how Labelbox aggregates the values of several data rows
 * @param scope what the metric refers to
 * @param uuid UUID, or null for none, as in the official SDK
 */
public record ScalarMetric(
        @Nullable String name,
        @Nullable Double value,
        Map<Double, Double> valuesByConfidence,
        Aggregation aggregation,
        Scope scope,
        @Nullable String uuid)
        implements Metric {

    private static final Set<String> RESERVED = Set.of(
            "true_positive_count",
            "false_positive_count",
            "true_negative_count",
            "false_negative_count",
            "precision",
            "recall",
            "f1",
            "iou");

    /** How Labelbox aggregates the values of several data rows. */
    public enum Aggregation {
        ARITHMETIC_MEAN,
        GEOMETRIC_MEAN,
        HARMONIC_MEAN,
        SUM
    }

    /** @throws IllegalArgumentException if the name is reserved or a value is invalid */
    public ScalarMetric {
        if (name != null && RESERVED.contains(name.strip().toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("The name '" + name + "' of a metric is reserved by Labelbox");
        }
        if (value == null) {
            valuesByConfidence = Metric.checkedByConfidence(valuesByConfidence);
        } else {
            Coordinates.checkFinite("A metric", value);
            valuesByConfidence = Map.of();
        }
    }

    /** Return a metric with one value. */
    public static ScalarMetric of(String name, double value) {
        return new ScalarMetric(name, value, Map.of(), Aggregation.ARITHMETIC_MEAN, Scope.ALL, null);
    }

    /** Return a metric with a value for each confidence. */
    public static ScalarMetric ofConfidences(String name, Map<Double, Double> values) {
        return new ScalarMetric(name, null, values, Aggregation.ARITHMETIC_MEAN, Scope.ALL, null);
    }

    /** Return this metric with the given aggregation. */
    public ScalarMetric withAggregation(Aggregation aggregation) {
        return new ScalarMetric(this.name, this.value, this.valuesByConfidence, aggregation, this.scope, this.uuid);
    }

    /** Return this metric with the given scope. */
    public ScalarMetric withScope(Scope scope) {
        return new ScalarMetric(this.name, this.value, this.valuesByConfidence, this.aggregation, scope, this.uuid);
    }

    /** Return this metric with a UUID. */
    public ScalarMetric withUuid(String uuid) {
        return new ScalarMetric(this.name, this.value, this.valuesByConfidence, this.aggregation, this.scope, uuid);
    }
}
