package io.github.labelboxspring.webhooks;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** An event that a webhook delivers. */
public enum WebhookTopic {
    /** A label was created. */
    LABEL_CREATED,
    /** A label was changed. */
    LABEL_UPDATED,
    /** A label was deleted. */
    LABEL_DELETED,
    /** A data row was approved or rejected in a review, or moved to another task queue. */
    WORKFLOW_ACTION,
    /** A review was created. Only on older webhooks: the platform has offered no review topics since about 2024. */
    REVIEW_CREATED,
    /** A review was changed or removed. Only on older webhooks. */
    REVIEW_UPDATED,
    /** A review was removed. Only on older webhooks. */
    REVIEW_DELETED,
    /** A topic that this client version does not support. */
    @JsonEnumDefaultValue
    UNKNOWN;

    /** Return whether the topic is available for new webhooks. */
    boolean offered() {
        return ordinal() <= WORKFLOW_ACTION.ordinal();
    }
}
