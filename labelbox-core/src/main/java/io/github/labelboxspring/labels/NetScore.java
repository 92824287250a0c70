package io.github.labelboxspring.labels;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the scores of a label's reviews add up to. */
public enum NetScore {
    /** Nothing: the label has no review. That the platform's constant means this is inferred. */
    @JsonProperty("None")
    NONE,
    /** Less than zero. */
    @JsonProperty("Negative")
    NEGATIVE,
    /** Zero. */
    @JsonProperty("Zero")
    ZERO,
    /** More than zero. */
    @JsonProperty("Positive")
    POSITIVE
}
