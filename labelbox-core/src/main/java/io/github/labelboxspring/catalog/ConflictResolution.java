package io.github.labelboxspring.catalog;

/** How labels are treated that a data row already has in the project. */
public enum ConflictResolution {
    KEEP_EXISTING,
    OVERRIDE_WITH_ANNOTATIONS,
    OVERRIDE_WITH_PREDICTIONS
}
