package io.github.labelboxspring.batches;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What happens to data rows whose labels are deleted. */
public enum LabelRemoval {
    /** They are labeled anew. */
    @JsonProperty("RequeueData")
    REQUEUE,
    /** They are labeled anew, beginning with the label that was deleted. */
    @JsonProperty("RequeueDataWithLabelAsTemplate")
    REQUEUE_WITH_LABEL_AS_TEMPLATE
}
