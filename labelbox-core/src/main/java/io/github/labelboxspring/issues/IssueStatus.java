package io.github.labelboxspring.issues;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/** The status of an issue. */
public enum IssueStatus {
    @JsonProperty("Open")
    OPEN,
    @JsonProperty("Resolved")
    RESOLVED,
    /** A status unknown to this client; cannot be sent. */
    @JsonEnumDefaultValue
    UNKNOWN;

    /** @throws IllegalArgumentException if the status is {@link #UNKNOWN} */
    static IssueStatus known(IssueStatus status) {
        if (status == UNKNOWN) {
            throw new IllegalArgumentException("The status must be OPEN or RESOLVED. UNKNOWN cannot be sent");
        }
        return status;
    }
}
