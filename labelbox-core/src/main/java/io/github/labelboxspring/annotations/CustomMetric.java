package io.github.labelboxspring.annotations;

/**
 * A number that a model gives to a prediction.
 *
 * @param name of the metric
 * @param value any finite number
 */
public record CustomMetric(String name, double value) {

    /** @throws IllegalArgumentException if the value is not finite */
    public CustomMetric {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("The custom metric '" + name + "' has the value " + value);
        }
    }
}
