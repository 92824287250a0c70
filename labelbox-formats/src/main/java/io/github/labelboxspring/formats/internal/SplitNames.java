package io.github.labelboxspring.formats.internal;

import io.github.labelboxspring.models.DataSplit;
import java.util.Optional;

/** Names of splits in data sets. */
public final class SplitNames {

    private SplitNames() {}

    /** Return {@code train}, {@code val} or {@code test}; empty for data rows without a split. */
    public static Optional<String> of(DataSplit split) {
        return switch (split) {
            case TRAINING -> Optional.of("train");
            case VALIDATION -> Optional.of("val");
            case TEST -> Optional.of("test");
            case UNASSIGNED, UNKNOWN -> Optional.empty();
        };
    }
}
