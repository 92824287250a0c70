package io.github.labelboxspring.annotations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The certainty of a prediction.
 *
 * @param confidence the confidence, from 0 to 1; null if the model does not provide one
 * @param metrics custom metrics
 */
public record Certainty(@Nullable Double confidence, List<CustomMetric> metrics) {

    /** No certainty, as for annotations created by people. */
    public static final Certainty NONE = new Certainty(null, List.of());

    /** @throws IllegalArgumentException if the confidence is not between 0 and 1 */
    public Certainty {
        metrics = List.copyOf(metrics);
        if (confidence != null && !(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("A confidence must be between 0 and 1, but was " + confidence);
        }
    }

    /** Return a certainty with the given confidence. */
    public static Certainty of(double confidence) {
        return new Certainty(confidence, List.of());
    }

    /** Return this certainty with the given metrics. */
    public Certainty withMetrics(List<CustomMetric> metrics) {
        return new Certainty(this.confidence, metrics);
    }
}
