package io.github.labelboxspring.workflows;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A range of labeling or review time, in whole seconds. Corresponds to {@code TimeField} in the official SDK.
 *
 * @param operator the operator's API name, such as {@code greater_than}
 * @param seconds one bound, or two for {@code between} and {@code between_exclusive}
 */
public record TimeRange(String operator, List<Long> seconds) {

    /** The number of bounds by operator. */
    private static final Map<String, Integer> BOUNDS = Map.of(
            "greater_than", 1,
            "greater_than_or_equal", 1,
            "less_than", 1,
            "less_than_or_equal", 1,
            "between", 2,
            "between_exclusive", 2);

    private static final long MINUTE = 60;

    private static final long HOUR = 3600;

    /**
     * @throws IllegalArgumentException if the operator is unknown or requires another number of bounds, a bound is
     *     negative, or the upper bound is below the lower bound
     */
    public TimeRange {
        seconds = List.copyOf(seconds);
        Integer bounds = BOUNDS.get(operator);
        if (bounds == null) {
            throw new IllegalArgumentException("The operator of a time range must be one of "
                    + new TreeSet<>(BOUNDS.keySet()) + ", not " + operator);
        }
        if (seconds.size() != bounds) {
            throw new IllegalArgumentException("A time range with the operator " + operator + " requires " + bounds
                    + " bound" + (bounds == 1 ? "" : "s") + ", not " + seconds.size());
        }
        if (seconds.get(0) < 0 || seconds.get(seconds.size() - 1) < seconds.get(0)) {
            throw new IllegalArgumentException(
                    "The bounds of a time range must not be negative, and the lower bound comes first: " + seconds);
        }
    }

    private static TimeRange of(String operator, Duration... bounds) {
        for (Duration bound : bounds) {
            if (bound.toNanosPart() != 0) {
                throw new IllegalArgumentException("The bounds of a time range must be whole seconds: " + bound);
            }
        }
        return new TimeRange(
                operator, List.of(bounds).stream().map(Duration::toSeconds).toList());
    }

    public static TimeRange greaterThan(Duration bound) {
        return of("greater_than", bound);
    }

    public static TimeRange greaterThanOrEqual(Duration bound) {
        return of("greater_than_or_equal", bound);
    }

    public static TimeRange lessThan(Duration bound) {
        return of("less_than", bound);
    }

    public static TimeRange lessThanOrEqual(Duration bound) {
        return of("less_than_or_equal", bound);
    }

    /** A range that includes both bounds. */
    public static TimeRange between(Duration from, Duration to) {
        return of("between", from, to);
    }

    /** A range that excludes both bounds. */
    public static TimeRange betweenExclusive(Duration from, Duration to) {
        return of("between_exclusive", from, to);
    }

    String display() {
        String first = text(this.seconds.get(0));
        String last = text(this.seconds.get(this.seconds.size() - 1));
        return switch (this.operator) {
            case "greater_than" -> "> " + first;
            case "greater_than_or_equal" -> "≥ " + first;
            case "less_than" -> "< " + first;
            case "less_than_or_equal" -> "≤ " + first;
            case "between" -> "[" + first + ", " + last + "]";
            default -> "(" + first + ", " + last + ")";
        };
    }

    Map<String, @Nullable Object> metadata() {
        Object bounds = this.seconds.size() == 1 ? this.seconds.get(0) : this.seconds;
        return JsonObjects.of(key(), bounds, "displayName", display(), "operator", this.operator);
    }

    private String key() {
        return switch (this.operator) {
            case "greater_than" -> "time_gt";
            case "greater_than_or_equal" -> "time_gte";
            case "less_than" -> "time_lt";
            case "less_than_or_equal" -> "time_lte";
            case "between" -> "time_range_inclusive";
            default -> "time_range_exclusive";
        };
    }

    /** Format a duration as the platform displays it: without seconds from one hour on. */
    private static String text(long seconds) {
        if (seconds < MINUTE) {
            return seconds + "s";
        }
        long small = seconds < HOUR ? seconds % MINUTE : seconds % HOUR / MINUTE;
        String large = seconds < HOUR ? seconds / MINUTE + "m" : seconds / HOUR + "h";
        return small == 0 ? large : large + " " + small + (seconds < HOUR ? "s" : "m");
    }
}
