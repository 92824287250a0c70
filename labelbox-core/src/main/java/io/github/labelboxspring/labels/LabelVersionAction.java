package io.github.labelboxspring.labels;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** The action that created a version of a label. */
public enum LabelVersionAction {
    /** A labeler submitted a new label. */
    SUBMITTED,
    /** A label was saved again in a review, in a rework or later. */
    SAVED,
    /** A reviewer approved the label. */
    APPROVED,
    /** A reviewer rejected the label. */
    REJECTED,
    /** The label was submitted in a rework step. */
    REWORK_SUBMITTED,
    /** The label was moved to a rework step manually. */
    SENT_TO_REWORK,
    /** An action that this client version does not support. */
    @JsonEnumDefaultValue
    UNKNOWN
}
