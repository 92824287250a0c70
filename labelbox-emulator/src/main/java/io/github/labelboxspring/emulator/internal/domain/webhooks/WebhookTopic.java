package io.github.labelboxspring.emulator.internal.domain.webhooks;

/** The topic of a webhook notification. */
public enum WebhookTopic {
    LABEL_CREATED,
    LABEL_UPDATED,
    LABEL_DELETED,
    WORKFLOW_ACTION,
    /** No longer offered by the platform, like the other topics for reviews; existing webhooks still have them. */
    REVIEW_CREATED,
    REVIEW_UPDATED,
    REVIEW_DELETED
}
