package io.github.labelboxspring.labels;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** The hand-off at which a version of a label was recorded. */
public enum LabelVersionAction {
    /** A labeler submitted a new label. */
    SUBMITTED,
    /** A label was saved again: in a review, in a rework or later. */
    SAVED,
    /** A reviewer approved it. */
    APPROVED,
    /** A reviewer rejected it. */
    REJECTED,
    /** It was submitted from a rework step. */
    REWORK_SUBMITTED,
    /** It was moved into a rework step by hand. */
    SENT_TO_REWORK,
    /** One that this client does not know. */
    @JsonEnumDefaultValue
    UNKNOWN
}
