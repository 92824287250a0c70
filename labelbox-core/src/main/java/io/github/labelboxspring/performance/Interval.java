package io.github.labelboxspring.performance;

import java.util.Locale;

/** The interval of the values of a metric. Intervals are aligned with UTC days. */
public enum Interval {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
