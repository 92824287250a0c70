package io.github.labelboxspring.webhooks;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What a webhook is told of. */
public enum WebhookTopic {
    /** A label was created. */
    LABEL_CREATED,
    /** A label was changed. */
    LABEL_UPDATED,
    /** A label was deleted. */
    LABEL_DELETED,
    /** A data row was approved or rejected in a review, or moved to another task queue. */
    WORKFLOW_ACTION,
    /** A review was created. Only older webhooks have it: the platform has offered no topics of reviews since about 2024. */
    REVIEW_CREATED,
    /** A review was changed or removed. Only older webhooks have it. */
    REVIEW_UPDATED,
    /** A review was removed. Only older webhooks have it. */
    REVIEW_DELETED,
    /** One that this client does not know. */
    @JsonEnumDefaultValue
    UNKNOWN;

    /** Whether webhooks can be given it. */
    boolean offered() {
        return ordinal() <= WORKFLOW_ACTION.ordinal();
    }
}
