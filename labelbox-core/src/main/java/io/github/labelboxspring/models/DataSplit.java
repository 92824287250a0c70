package io.github.labelboxspring.models;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What a data row is for in the making of a model. */
public enum DataSplit {
    TRAINING,
    VALIDATION,
    TEST,
    UNASSIGNED,
    /** One that this client does not know; it cannot be assigned. */
    @JsonEnumDefaultValue
    UNKNOWN
}
