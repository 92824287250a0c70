package io.github.labelboxspring.annotations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model says of its prediction.
 *
 * @param confidence how sure it is, from 0 to 1, null if it does not say
 * @param metrics further numbers
 */
public record Certainty(@Nullable Double confidence, List<CustomMetric> metrics) {

    /** Nothing, as for annotations that people make. */
    public static final Certainty NONE = new Certainty(null, List.of());

    /** @throws IllegalArgumentException if the confidence is not from 0 to 1 */
    public Certainty {
        metrics = List.copyOf(metrics);
        if (confidence != null && !(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("A confidence is from 0 to 1, was " + confidence);
        }
    }

    /** So sure. */
    public static Certainty of(double confidence) {
        return new Certainty(confidence, List.of());
    }

    /** The same with these numbers. */
    public Certainty withMetrics(List<CustomMetric> metrics) {
        return new Certainty(this.confidence, metrics);
    }
}
