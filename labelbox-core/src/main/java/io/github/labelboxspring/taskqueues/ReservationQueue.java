package io.github.labelboxspring.taskqueues;

import com.fasterxml.jackson.annotation.JsonProperty;

/** For what data rows are reserved. */
public enum ReservationQueue {
    @JsonProperty("LabelingQueue")
    LABELING,
    @JsonProperty("ReviewQueue")
    REVIEW
}
