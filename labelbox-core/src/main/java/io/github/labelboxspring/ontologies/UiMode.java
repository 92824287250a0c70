package io.github.labelboxspring.ontologies;

import java.util.Locale;

/** How the options of a radio or checklist are presented. */
public enum UiMode {
    HOTKEY,
    SEARCHABLE;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
