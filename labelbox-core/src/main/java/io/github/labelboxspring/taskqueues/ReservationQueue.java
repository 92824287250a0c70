package io.github.labelboxspring.taskqueues;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The purpose of a reservation. */
public enum ReservationQueue {
    @JsonProperty("LabelingQueue")
    LABELING,
    @JsonProperty("ReviewQueue")
    REVIEW
}
