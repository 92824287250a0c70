package io.github.labelboxspring.ontologies;

import java.util.Locale;

/** What the answer to a top-level classification holds for. */
public enum Scope {
    /** The whole asset. */
    GLOBAL,
    /** One frame, message or page. */
    INDEX;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
