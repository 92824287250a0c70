package io.github.labelboxspring.ontologies;

import java.util.Locale;

/** The scope of an answer to a top-level classification. */
public enum Scope {
    /** The entire asset. */
    GLOBAL,
    /** A single frame, message or page. */
    INDEX;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
