package io.github.labelboxspring.emulator.internal.domain.models;

/** The data splits of a model run. */
public enum DataSplit {
    TRAINING,
    VALIDATION,
    TEST,
    UNASSIGNED
}
