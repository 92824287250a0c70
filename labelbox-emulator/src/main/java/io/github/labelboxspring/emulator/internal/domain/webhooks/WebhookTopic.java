package io.github.labelboxspring.emulator.internal.domain.webhooks;

/** What a webhook can be told of. */
public enum WebhookTopic {
    LABEL_CREATED,
    LABEL_UPDATED,
    LABEL_DELETED,
    WORKFLOW_ACTION,
    /** No longer offered by the platform; older webhooks have it, as the other two of reviews. */
    REVIEW_CREATED,
    REVIEW_UPDATED,
    REVIEW_DELETED
}
