package io.github.labelboxspring.labels;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The sum of the scores of a label's reviews. */
public enum NetScore {
    /** The label has no reviews (inferred from the constant's name). */
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
