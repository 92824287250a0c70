package io.github.labelboxspring.batches;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How data rows are treated after their labels are deleted. */
public enum LabelRemoval {
    /** They are labeled again from scratch. */
    @JsonProperty("RequeueData")
    REQUEUE,
    /** They are labeled again, starting with the deleted label. */
    @JsonProperty("RequeueDataWithLabelAsTemplate")
    REQUEUE_WITH_LABEL_AS_TEMPLATE
}
