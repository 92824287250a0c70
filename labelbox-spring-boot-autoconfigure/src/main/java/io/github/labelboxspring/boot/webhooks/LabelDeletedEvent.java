package io.github.labelboxspring.boot.webhooks;

/**
 * A label was deleted: topic {@code LABEL_DELETED}.
 *
 * @param delivery the delivery
 */
public record LabelDeletedEvent(WebhookDelivery delivery) implements WebhookEvent {}
