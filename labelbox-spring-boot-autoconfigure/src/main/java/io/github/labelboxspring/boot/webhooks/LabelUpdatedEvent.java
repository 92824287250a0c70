package io.github.labelboxspring.boot.webhooks;

/**
 * A label was updated: topic {@code LABEL_UPDATED}.
 *
 * @param delivery what was delivered
 */
public record LabelUpdatedEvent(WebhookDelivery delivery) implements WebhookEvent {}
