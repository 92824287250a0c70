package io.github.labelboxspring.models;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** The status of the training of a model. */
public enum TrainingStatus {
    EXPORTING_DATA,
    PREPARING_DATA,
    TRAINING_MODEL,
    COMPLETE,
    FAILED,
    /** A status that this client version does not support; cannot be reported. */
    @JsonEnumDefaultValue
    UNKNOWN
}
