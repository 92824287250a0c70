package io.github.labelboxspring.workflows;

import java.util.Locale;

/** Which annotations of a label an evaluator must like. Answers to the official SDK's {@code Scope}. */
public enum AutoQaScope {
    ALL,
    ANY;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
