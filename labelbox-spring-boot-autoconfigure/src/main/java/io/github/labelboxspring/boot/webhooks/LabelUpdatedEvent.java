package io.github.labelboxspring.boot.webhooks;

/**
 * A label was updated: topic {@code LABEL_UPDATED}.
 *
 * @param delivery the delivery
 */
public record LabelUpdatedEvent(WebhookDelivery delivery) implements WebhookEvent {}
