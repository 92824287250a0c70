package io.github.labelboxspring.emulator.internal.domain.webhooks;

/** Only active webhooks are told anything. */
public enum WebhookStatus {
    ACTIVE,
    INACTIVE,
    REVOKED
}
