package io.github.labelboxspring.emulator.internal.domain.models;

/** The status of a model's training. */
public enum TrainingStatus {
    EXPORTING_DATA,
    PREPARING_DATA,
    TRAINING_MODEL,
    COMPLETE,
    FAILED
}
