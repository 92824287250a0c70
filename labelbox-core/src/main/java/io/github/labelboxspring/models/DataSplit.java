package io.github.labelboxspring.models;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** The use of a data row in the development of a model. */
public enum DataSplit {
    TRAINING,
    VALIDATION,
    TEST,
    UNASSIGNED,
    /** A split that this client version does not support; cannot be assigned. */
    @JsonEnumDefaultValue
    UNKNOWN
}
