package io.github.labelboxspring.workflows;

import java.util.Locale;

/** Which annotations of a label must reach the evaluator's score. Corresponds to {@code Scope} in the official SDK. */
public enum AutoQaScope {
    ALL,
    ANY;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
