package io.github.labelboxspring.performance;

import java.util.Locale;

/** Whether a report includes labels that were deleted later. */
public enum DeletedLabels {
    INCLUDE,
    EXCLUDE,
    ONLY;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
