package io.github.labelboxspring.annotations;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A metric of a data row in a model run. */
public sealed interface Metric extends Annotation permits ScalarMetric, ConfusionMatrixMetric {

    /** Fewest confidences by which values can be given. */
    int MIN_CONFIDENCES = 2;

    /** Most confidences by which values can be given. */
    int MAX_CONFIDENCES = 15;

    /** Its name, null for the platform's own. */
    @Nullable
    String name();

    /** What it is about. */
    Scope scope();

    /**
     * What a metric is about.
     *
     * @param feature name of a feature, null for all
     * @param subclass name of an option of that feature, null for all
     */
    record Scope(@Nullable String feature, @Nullable String subclass) {

        /** The whole data row. */
        public static final Scope ALL = new Scope(null, null);

        /** One feature. */
        public static Scope ofFeature(String feature) {
            return new Scope(feature, null);
        }

        /** One option of a feature. */
        public static Scope ofSubclass(String feature, String option) {
            return new Scope(feature, option);
        }
    }

    /** Return a copy in the same order. */
    static <V> Map<Double, V> checkedByConfidence(Map<Double, V> values) {
        if (values.size() < MIN_CONFIDENCES || values.size() > MAX_CONFIDENCES) {
            throw new IllegalArgumentException("A metric by confidence has " + MIN_CONFIDENCES + " to "
                    + MAX_CONFIDENCES + " values, was given " + values.size());
        }
        for (Double confidence : values.keySet()) {
            if (!(confidence >= 0 && confidence <= 1)) {
                throw new IllegalArgumentException("A confidence is from 0 to 1, was " + confidence);
            }
        }
        return Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
