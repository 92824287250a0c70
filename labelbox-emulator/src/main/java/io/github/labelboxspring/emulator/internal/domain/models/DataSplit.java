package io.github.labelboxspring.emulator.internal.domain.models;

/** What a data row is for in the making of a model. */
public enum DataSplit {
    TRAINING,
    VALIDATION,
    TEST,
    UNASSIGNED
}
