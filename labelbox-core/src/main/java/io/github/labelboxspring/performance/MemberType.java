package io.github.labelboxspring.performance;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/** The type of a member's account, relative to the caller's organization. */
public enum MemberType {
    /** An account of the caller's organization. */
    @JsonProperty("internal")
    INTERNAL("internal"),
    /** An account of another organization, such as that of a labeling service. */
    @JsonProperty("external")
    EXTERNAL("external"),
    /** A type that this client version does not support; cannot be sent. */
    @JsonEnumDefaultValue
    UNKNOWN("unknown");

    private final String wireName;

    MemberType(String wireName) {
        this.wireName = wireName;
    }

    String wireName() {
        if (this == UNKNOWN) {
            throw new IllegalArgumentException(
                    "UNKNOWN is only used for values returned by Labelbox and cannot be sent");
        }
        return this.wireName;
    }
}
