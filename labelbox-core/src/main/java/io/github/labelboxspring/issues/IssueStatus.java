package io.github.labelboxspring.issues;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether an issue has still to be looked at. */
public enum IssueStatus {
    @JsonProperty("Open")
    OPEN,
    @JsonProperty("Resolved")
    RESOLVED,
    /** One that this client does not know; cannot be sent. */
    @JsonEnumDefaultValue
    UNKNOWN;

    /** @throws IllegalArgumentException if it is the unknown one */
    static IssueStatus known(IssueStatus status) {
        if (status == UNKNOWN) {
            throw new IllegalArgumentException("Name the status OPEN or RESOLVED: the platform takes no other");
        }
        return status;
    }
}
