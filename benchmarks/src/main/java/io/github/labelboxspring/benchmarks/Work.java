package io.github.labelboxspring.benchmarks;

import java.util.Locale;

/** What is measured; every implementation can do all of it. */
enum Work {
    /** {@code size} times: one project by its id. */
    SMALL_QUERY("call"),
    /** {@code size} times: one page of 100 projects. */
    PAGE("page"),
    /** All rows of an export, without labels. */
    EXPORT_PLAIN("row"),
    /** All rows of an export, with labels. */
    EXPORT_LABELS("row"),
    /** The same, and the boxes of each label counted: by their types if the implementation has any. */
    READ_LABELS("row"),
    /** The first row of an export of {@code size} rows without labels; the rest is abandoned. */
    FIRST_ROW("row"),
    /** Data rows created in bulk, their results read. */
    CREATE("row"),
    /** Annotations imported from objects, until the platform has them. */
    IMPORT_OBJECTS("line"),
    /** Boxes imported as typed labels, compared with the ontology if the implementation does that. */
    IMPORT_LABELS("line"),
    /** Annotations imported from a file, checked if the implementation has checks, until the platform has them. */
    IMPORT_FILE("line"),
    /** Annotations imported from a file without checks, until the platform has them. */
    IMPORT_FILE_UNCHECKED("line");

    private final String unit;

    Work(String unit) {
        this.unit = unit;
    }

    /** What {@code size} counts, and what the figures are divided by. */
    String unit() {
        return this.unit;
    }

    /** How many units a run of the given size must report. */
    long units(int size) {
        return this == FIRST_ROW ? 1 : size;
    }

    /** Whether the input is a file of {@link Inputs}. */
    boolean readsFile() {
        return this == IMPORT_FILE || this == IMPORT_FILE_UNCHECKED;
    }

    /** The name on command lines, such as {@code small-query}. */
    String option() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Work of(String option) {
        return valueOf(option.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
