package io.github.labelboxspring.annotations;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A metric of a data row in a model run. */
public sealed interface Metric extends Annotation permits ScalarMetric, ConfusionMatrixMetric {

    /** The minimum number of confidences of a metric. */
    int MIN_CONFIDENCES = 2;

    /** The maximum number of confidences of a metric. */
    int MAX_CONFIDENCES = 15;

    /** Return the name, or null for Labelbox's own metric. */
    @Nullable
    String name();

    /** Return what the metric refers to. */
    Scope scope();

    /**
     * The scope of a metric.
     *
     * @param feature name of a feature, null for all
     * @param subclass name of an option of that feature, null for all
     */
    record Scope(@Nullable String feature, @Nullable String subclass) {

        /** Refers to the whole data row. */
        public static final Scope ALL = new Scope(null, null);

        /** Return the scope of a feature. */
        public static Scope ofFeature(String feature) {
            return new Scope(feature, null);
        }

        /** Return the scope of an option of a feature. */
        public static Scope ofSubclass(String feature, String option) {
            return new Scope(feature, option);
        }
    }

    /** Return a validated copy in the same order. */
    static <V> Map<Double, V> checkedByConfidence(Map<Double, V> values) {
        if (values.size() < MIN_CONFIDENCES || values.size() > MAX_CONFIDENCES) {
            throw new IllegalArgumentException("A metric by confidence must have " + MIN_CONFIDENCES + " to "
                    + MAX_CONFIDENCES + " values, but has " + values.size());
        }
        for (Double confidence : values.keySet()) {
            if (!(confidence >= 0 && confidence <= 1)) {
                throw new IllegalArgumentException("A confidence must be between 0 and 1, but was " + confidence);
            }
        }
        return Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
