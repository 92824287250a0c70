package io.github.labelboxspring.performance;

import java.util.Locale;

/** How long a value of a metric covers. Intervals follow UTC days. */
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
