package io.github.labelboxspring.emulator.internal.domain.imports;

import io.github.labelboxspring.emulator.internal.domain.imports.LineRefusal.Reason;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks metrics: scalars and confusion matrices, as single values or by confidence. */
final class MetricChecks {

    private static final int COUNTS = 4;

    private static final String CONFUSION_MATRIX = "CONFUSION_MATRIX";

    private static final List<String> AGGREGATIONS =
            List.of("ARITHMETIC_MEAN", "GEOMETRIC_MEAN", "HARMONIC_MEAN", "SUM", CONFUSION_MATRIX);

    private MetricChecks() {}

    /** Return whether the line is a metric instead of an annotation. */
    static boolean metric(Map<String, Object> line) {
        return line.get("metricValue") != null;
    }

    /** @throws LineRefusal if the metric is invalid */
    static void check(Map<String, Object> line) {
        Object aggregation = Objects.requireNonNullElse(line.get("aggregation"), "ARITHMETIC_MEAN");
        if (!AGGREGATIONS.contains(aggregation)) {
            throw new LineRefusal(Reason.InvalidValue, "The aggregation must be one of " + AGGREGATIONS);
        }
        boolean counts = aggregation.equals(CONFUSION_MATRIX);
        Object value = line.get("metricValue");
        boolean valid = value instanceof Map<?, ?> byConfidence
                ? !byConfidence.isEmpty() && byConfidence.values().stream().allMatch(each -> valid(each, counts))
                : valid(value, counts);
        if (!valid) {
            throw new LineRefusal(
                    Reason.InvalidValue,
                    "The metricValue of " + aggregation + " must be "
                            + (counts ? "a list of " + COUNTS + " counts" : "a number")
                            + ", or one for each confidence");
        }
    }

    private static boolean valid(@Nullable Object value, boolean counts) {
        return counts
                ? value instanceof List<?> list
                        && list.size() == COUNTS
                        && list.stream().allMatch(Number.class::isInstance)
                : value instanceof Number;
    }
}
