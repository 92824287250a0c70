package io.github.labelboxspring.performance;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/** Whose account that of a member is, seen from one's own organization. */
public enum MemberType {
    /** Of one's own organization. */
    @JsonProperty("internal")
    INTERNAL("internal"),
    /** Of another one, such as that of a labeling service. */
    @JsonProperty("external")
    EXTERNAL("external"),
    /** One that this client does not know; cannot be sent. */
    @JsonEnumDefaultValue
    UNKNOWN("unknown");

    private final String wireName;

    MemberType(String wireName) {
        this.wireName = wireName;
    }

    String wireName() {
        if (this == UNKNOWN) {
            throw new IllegalArgumentException("UNKNOWN stands for what the platform answers, and cannot be sent");
        }
        return this.wireName;
    }
}
