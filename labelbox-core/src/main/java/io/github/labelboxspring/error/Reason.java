package io.github.labelboxspring.error;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Labelbox's explanation of a failure, which may be missing in several ways. */
final class Reason {

    private static final Set<String> NOTHING = Set.of("", "null", "None", "undefined");

    private Reason() {}

    static String of(@Nullable String given) {
        return given == null || NOTHING.contains(given.strip()) ? "Labelbox gave no reason" : given;
    }
}
