package io.github.labelboxspring.emulator.internal.domain.models;

/** How far the training of a model is. */
public enum TrainingStatus {
    EXPORTING_DATA,
    PREPARING_DATA,
    TRAINING_MODEL,
    COMPLETE,
    FAILED
}
