package io.github.labelboxspring.boot.webhooks;

/**
 * A label was deleted: topic {@code LABEL_DELETED}.
 *
 * @param delivery what was delivered
 */
public record LabelDeletedEvent(WebhookDelivery delivery) implements WebhookEvent {}
