package io.github.labelboxspring.boot.webhooks;

/**
 * A label was created: topic {@code LABEL_CREATED}.
 *
 * @param delivery what was delivered
 */
public record LabelCreatedEvent(WebhookDelivery delivery) implements WebhookEvent {}
