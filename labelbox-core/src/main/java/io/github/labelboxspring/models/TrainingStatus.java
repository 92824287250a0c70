package io.github.labelboxspring.models;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** How far the training of a model is. */
public enum TrainingStatus {
    EXPORTING_DATA,
    PREPARING_DATA,
    TRAINING_MODEL,
    COMPLETE,
    FAILED,
    /** One that this client does not know; it cannot be told. */
    @JsonEnumDefaultValue
    UNKNOWN
}
