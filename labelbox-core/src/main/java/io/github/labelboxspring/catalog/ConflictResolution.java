package io.github.labelboxspring.catalog;

/** What becomes of labels that a data row has in the project already. */
public enum ConflictResolution {
    KEEP_EXISTING,
    OVERRIDE_WITH_ANNOTATIONS,
    OVERRIDE_WITH_PREDICTIONS
}
