package io.github.labelboxspring.annotations;

/**
 * A custom metric of a prediction.
 *
 * @param name name of the metric
 * @param value any finite number
 */
public record CustomMetric(String name, double value) {

    /** @throws IllegalArgumentException if the value is not finite */
    public CustomMetric {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "The custom metric '" + name + "' must have a finite value, but has " + value);
        }
    }
}
