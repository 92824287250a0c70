package io.github.labelboxspring.emulator.internal.domain.webhooks;

/** The status of a webhook. Only active webhooks are notified. */
public enum WebhookStatus {
    ACTIVE,
    INACTIVE,
    REVOKED
}
