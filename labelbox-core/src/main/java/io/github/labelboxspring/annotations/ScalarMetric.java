package io.github.labelboxspring.annotations;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A metric that is one number.
 *
 * @param name null for the platform's own; names of confusion counts, {@code precision}, {@code recall}, {@code f1} and
 *     {@code iou} are reserved
 * @param value a finite number, null if it is given by confidence
 * @param valuesByConfidence 2 to 15 values, empty if there is one for all
 * @param aggregation how the platform joins those of several data rows
 * @param scope what it is about
 * @param uuid null if it shall have none, as the official SDK sends it
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

    /** How the platform joins the values of several data rows. */
    public enum Aggregation {
        ARITHMETIC_MEAN,
        GEOMETRIC_MEAN,
        HARMONIC_MEAN,
        SUM
    }

    /** @throws IllegalArgumentException if the name is reserved or a value cannot be sent */
    public ScalarMetric {
        if (name != null && RESERVED.contains(name.strip().toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("The name '" + name + "' of a metric is reserved by the platform");
        }
        if (value == null) {
            valuesByConfidence = Metric.checkedByConfidence(valuesByConfidence);
        } else {
            Coordinates.checkFinite("A metric", value);
            valuesByConfidence = Map.of();
        }
    }

    /** A metric with one value. */
    public static ScalarMetric of(String name, double value) {
        return new ScalarMetric(name, value, Map.of(), Aggregation.ARITHMETIC_MEAN, Scope.ALL, null);
    }

    /** A metric with a value for each confidence. */
    public static ScalarMetric ofConfidences(String name, Map<Double, Double> values) {
        return new ScalarMetric(name, null, values, Aggregation.ARITHMETIC_MEAN, Scope.ALL, null);
    }

    /** The same, joined so. */
    public ScalarMetric withAggregation(Aggregation aggregation) {
        return new ScalarMetric(this.name, this.value, this.valuesByConfidence, aggregation, this.scope, this.uuid);
    }

    /** The same about this. */
    public ScalarMetric withScope(Scope scope) {
        return new ScalarMetric(this.name, this.value, this.valuesByConfidence, this.aggregation, scope, this.uuid);
    }

    /** The same with a UUID. */
    public ScalarMetric withUuid(String uuid) {
        return new ScalarMetric(this.name, this.value, this.valuesByConfidence, this.aggregation, this.scope, uuid);
    }
}
