package io.github.labelboxspring.boot.webhooks;

/**
 * A label was created: topic {@code LABEL_CREATED}.
 *
 * @param delivery the delivery
 */
public record LabelCreatedEvent(WebhookDelivery delivery) implements WebhookEvent {}
