package io.github.labelboxspring.error;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The platform's own text about a failure, which may be missing in several ways. */
final class Reason {

    private static final Set<String> NOTHING = Set.of("", "null", "None", "undefined");

    private Reason() {}

    static String of(@Nullable String given) {
        return given == null || NOTHING.contains(given.strip()) ? "the platform gives no reason" : given;
    }
}
